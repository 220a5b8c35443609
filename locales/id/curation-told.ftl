# What Rumah Kurasi has decided.

ready =
    Kabar gembira: { $name } lolos kurasi { DATE($at) }! Tandanya sekarang tampil di produk.{ $note ->
        [none] { "" }
       *[other] { "\u000A" }Catatan kurator: { $note }
    }
share = Kartu produk
mend = { $name } sudah dilihat kurator. Tinggal sedikit lagi yang perlu diperbaiki.
reason =
    • { $reason ->
        [photo] Foto: kurang jelas atau kurang terang
        [description] Keterangan: belum cukup menjelaskan isinya
        [packaging] Kemasan: kurang rapi atau kurang aman
        [labelling] Label: belum memuat isi, berat, dan masa simpan
        [brand] Merek: belum ada atau kurang jelas
        [certificate] Izin: nomor P-IRT, halal, atau NIB perlu diperiksa lagi
        [price] Harga: belum sesuai pasar
       *[words] { $reason }
    }
note = Catatan kurator: { $note }
again = Setelah diperbaiki, ajukan lagi kapan saja.
go = Perbaiki sekarang
