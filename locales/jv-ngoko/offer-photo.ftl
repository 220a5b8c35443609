# Foto utawa swara sing ujug-ujug teka.

add =
    { $caption ->
        [none] Fotone
        [long] Fotone lan tulisane
       *[other] Fotone lan tulisan “{ $caption }”
    } wis daktampa. Arep ditambahake dadi produk?
    .label = foto
    .help = Iya yen arep nambah produk nganggo foto iki, ora yen diliwati.
    .more =
        Wis { NUMBER($count) } foto{ $caption ->
            [none] { "" }
            [long] {" "}lan tulisane
           *[other] {" "}lan tulisan “{ $caption }”
        }. Arep ditambahake dadi produk?
    .yes = Iya, tambahna
    .no = Ora
not-added = Ya, fotone ora dienggo.
no-shop = Fotone wis teka, matur nuwun. Saiki foto mung kanggo produk usaha.
voice = Ngapurane, Kanca durung bisa ngrungokake swara. Mangga ditulis wae, cekak ya kena.
voice-of-owner = Ngapurane, Kanca durung bisa ngrungokake swara. Yen arep nambah produk, pencet tombole, utawa ditulis sabaris wae, upamane: Keripik singkong 15rb/bungkus stok 20.
