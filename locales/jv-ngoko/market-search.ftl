# Nggoleki dagangane wong liya.

door = Golek barang
    .words = golek barang | golek produk | nggolek barang | arep blanja | arep tuku | arep pesen | tuku barang
    .command = cari

what = Arep nggolek barang apa?
    .label = barang
    .help = Mangga ditulis siji utawa rong tembung, upamane keripik, batik, utawa kopi Malang.

one = { $n }. { $name }, { RUPIAH($price) } saben { $unit }{ $sold_out ->
        [yes] { " " }(entek)
       *[no] { "" }
    }
    { $shop }, { $place }

list = Sing ketemu kanggo "{ $text }"{ $page ->
        [1] { "" }
       *[other] , kaca { NUMBER($page) }
    }. Mangga dipilih siji kanggo ndeleng utawa pesen.
nothing = Durung ana sing cocog karo "{ $text }". Mangga dicoba tembung liya.
again = Golek maneh
