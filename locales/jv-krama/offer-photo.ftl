# Foto utawi swanten ingkang dumadakan.

add =
    { $caption ->
        [none] Fotonipun
        [long] Fotonipun lan seratanipun
       *[other] Fotonipun lan seratan “{ $caption }”
    } sampun kula tampi. Menapa badhe dipuntambah minangka produk?
    .label = foto
    .help = Inggih menawi badhe nambah produk mawi foto menika, mboten menawi dipunlewati.
    .more =
        Sampun { NUMBER($count) } foto{ $caption ->
            [none] { "" }
            [long] {" "}lan seratanipun
           *[other] {" "}lan seratan “{ $caption }”
        }. Menapa badhe dipuntambah minangka produk?
    .yes = Inggih, tambah
    .no = Mboten
not-added = Inggih, fotonipun mboten dipunginakaken.
no-shop = Fotonipun sampun dugi, matur nuwun. Samenika foto namung kangge produk usaha.
voice = Nyuwun pangapunten, Kanca dereng saged mirengaken swanten. Mangga dipunserat kemawon, cekap sekedhik.
voice-of-owner = Nyuwun pangapunten, Kanca dereng saged mirengaken swanten. Menawi badhe nambah produk, mangga dipunpencet tombolipun, utawi dipunserat sabaris kemawon, upaminipun: Keripik singkong 15rb/bungkus stok 20.
