# Foto utawa swara sing ujug-ujug teka.

add =
    Fotone wis daktampa. Arep ditambahake dadi produk?
    .label = foto
    .help = Iya yen arep nambah produk nganggo foto iki, ora yen diliwati.
    .more = Wis { NUMBER($count) } foto. Arep ditambahake dadi produk?
    .yes = Iya, tambahna
    .no = Ora
not-added = Ya, fotone ora dienggo.
no-shop = Fotone wis teka, matur nuwun. Saiki foto mung kanggo produk usaha.
voice = Ngapurane, Kanca durung bisa ngrungokake swara. Mangga ditulis wae, cekak ya kena.
