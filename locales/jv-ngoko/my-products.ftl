# Dhaftar produk, lan siji produk.

door = Produkku
    .words = produkku | daganganku | deleng produk | ndeleng produk | ndelok produk | dhaftar produk
    .command = produk

none = Durung ana produk. Arep nambah siji?

list = { $pages ->
        [1] Ana { NUMBER($total) } produk. Mangga dipilih siji sing arep dideleng utawa diowahi.
       *[other] Ana { NUMBER($total) } produk, kaca { NUMBER($page) } saka { NUMBER($pages) }. Mangga dipilih siji sing arep dideleng utawa diowahi.
    }

card =
    { $name }{ $hidden ->
        [yes] { " " }(didhelikake)
       *[no] { "" }
    }
    { RUPIAH($price) } saben { $unit } ({ WORDS($price) })
    Stok: { $stock ->
        [none] ora dietung
       *[other] { NUMBER($stock) } { $unit }
    }{ $weight ->
        [none] { "" }
       *[other] { "\u000A" }Bobot: { NUMBER($weight) } gram
    }{ $description ->
        [none] { "" }
       *[other] { "\u000A" }{ $description }
    }{ $halal ->
        [none] { "" }
       *[other] { "\u000A" }No. halal: { $halal }
    }{ $pirt ->
        [none] { "" }
       *[other] { "\u000A" }No. P-IRT: { $pirt }
    }{ $curated ->
        [none] { "" }
       *[other] { "\u000A" }Lolos kurasi { DATE($curated) }
    }
    Foto: { $photos ->
        [0] durung ana
       *[other] { NUMBER($photos) }
    }
    Usaha: { $business }

price = Owahi rega
stock = Owahi stok
pictures = Ganti foto
change = Owahi liyane
hide = Dhelikake
unhide = Tampilake
delete = Busak
add-product = Tambah produk
shown = { $name } wis ditampilake maneh.
hidden = { $name } wis didhelikake. Sing tuku ora ndeleng.
share = Kertu produk
ready = Siap pasar
