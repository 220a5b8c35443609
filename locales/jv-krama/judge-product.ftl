# Putusan kurator.

reasons = Menapa ingkang prelu dipundandosi ing { $name }? Saged dipunpilih setunggal utawi langkung.
    .label = ingkang dipundandosi
    .help = Mangga dipunpilih setunggal-setunggal, lajeng Rampung. Ingkang kagungan produk maos alesan menika.
    .photo = Foto
    .description = Katrangan
    .packaging = Kemasan
    .labelling = Label
    .brand = Merek
    .certificate = Izin lan nomer
    .price = Regi
    .other = Sanesipun
    .picked = { NUMBER($count) } dipunpilih. Mangga dipunpilih malih, utawi Rampung.
note = Wonten pesen kangge ingkang kagungan { $name }? Mangga dipunserat, utawi dipunliwati.
    .label = pesen
    .help = Setunggal utawi kalih ukara kemawon.
what = Menapa ingkang prelu dipundandosi ing { $name }? Mangga dipunserat; ingkang kagungan maos ukara menika.
    .label = pesen
    .help = Setunggal utawi kalih ukara kemawon.
sure = { $name } nembe jangkep { NUMBER($ready) } saking { NUMBER($total) }. Tetep dipunanggep layak?
    .label = layak
    .help = Pilih Inggih menawi produkipun sampun layak sanajan dereng jangkep, utawi Mboten kangge mirsani malih.
done =
    { $decision ->
        [ready] { $name } dipunanggep layak; ingkang kagungan badhe kula aturi pirsa.
       *[mend] Cathetan kangge { $name } badhe kula aturaken dhateng ingkang kagungan.
    } { $left ->
        [0] Antrean kosong.
       *[other] Taksih { NUMBER($left) } produk nengga.
    }
next = Produk salajengipun
