# Menapa ingkang dipunputusaken Rumah Kurasi.

ready =
    Pawartos sae: { $name } lolos kurasi { DATE($at) }! Tandhanipun samenika katingal ing produk.{ $note ->
        [none] { "" }
       *[other] { "\u000A" }Cathetan kurator: { $note }
    }
share = Kertu produk
mend = { $name } sampun dipunpriksa kurator. Kantun sekedhik ingkang prelu dipundandosi.
reason =
    • { $reason ->
        [photo] Foto: kirang cetha utawi kirang padhang
        [description] Katrangan: dereng cekap nerangaken isinipun
        [packaging] Kemasan: kirang rapi utawi kirang aman
        [labelling] Label: dereng ngemot isi, bobot, lan masa simpen
        [brand] Merek: dereng wonten utawi kirang cetha
        [certificate] Izin: nomer P-IRT, halal, utawi NIB prelu dipunpriksa malih
        [price] Regi: dereng trep kaliyan pasar
       *[words] { $reason }
    }
note = Cathetan kurator: { $note }
again = Menawi sampun dipundandosi, saged dipunajokaken malih.
go = Dandosi samenika
