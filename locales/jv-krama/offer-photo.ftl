# Foto utawi swanten ingkang dumadakan.

add =
    Fotonipun sampun kula tampi. Menapa badhe dipuntambah minangka produk?
    .label = foto
    .help = Inggih menawi badhe nambah produk mawi foto menika, mboten menawi dipunlewati.
    .more = Sampun { NUMBER($count) } foto. Menapa badhe dipuntambah minangka produk?
    .yes = Inggih, tambah
    .no = Mboten
not-added = Inggih, fotonipun mboten dipunginakaken.
no-shop = Fotonipun sampun dugi, matur nuwun. Samenika foto namung kangge produk usaha.
voice = Nyuwun pangapunten, Kanca dereng saged mirengaken swanten. Mangga dipunserat kemawon, cekap sekedhik.
