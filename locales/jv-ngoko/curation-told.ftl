# Apa sing diputusake Rumah Kurasi.

ready =
    Kabar apik: { $name } lolos kurasi { DATE($at) }! Tandhane saiki katon ing produk.{ $note ->
        [none] { "" }
       *[other] { "\u000A" }Cathetan kurator: { $note }
    }
share = Kertu produk
mend = { $name } wis dideleng kurator. Kari sethithik sing perlu didandani.
reason =
    • { $reason ->
        [photo] Foto: kurang cetha utawa kurang padhang
        [description] Katrangan: durung cukup nerangake isine
        [packaging] Kemasan: kurang rapi utawa kurang aman
        [labelling] Label: durung ngemot isi, bobot, lan masa simpen
        [brand] Merek: durung ana utawa kurang cetha
        [certificate] Izin: nomer P-IRT, halal, utawa NIB perlu dipriksa maneh
        [price] Rega: durung trep karo pasar
       *[words] { $reason }
    }
note = Cathetan kurator: { $note }
again = Yen wis didandani, bisa diajokake maneh.
go = Dandani saiki
