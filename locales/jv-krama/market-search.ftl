# Madosi sadeanipun tiyang sanes.

door = Madosi barang
    .words = madosi barang | pados barang | pados produk | badhe blanja | badhe tumbas | badhe mundhut | badhe pesen | tumbas barang | pesen barang
    .command = cari

what = Badhe madosi barang menapa?
    .label = barang
    .help = Mangga dipunserat setunggal utawi kalih tembung, upaminipun keripik, batik, utawi kopi Malang.

one = { $n }. { $name }, { RUPIAH($price) } saben { $unit }{ $sold_out ->
        [yes] { " " }(telas)
       *[no] { "" }
    }
    { $shop }, { $place }

list = Ingkang pinanggih kangge "{ $text }"{ $page ->
        [1] { "" }
       *[other] , kaca { NUMBER($page) }
    }. Mangga dipunpilih setunggal kangge mirsani utawi mesen.
nothing = Dereng wonten ingkang cocog kaliyan "{ $text }". Mangga dipuncobi tembung sanes.
again = Madosi malih
