# Dhaftar produk, lan satunggal produk.

door = Produk kula
    .words = produk kula | sadean kula | tingali produk | ningali produk | dhaftar produk
    .command = produk

none = Dereng wonten produk. Badhe nambah setunggal?

list = { $pages ->
        [1] Wonten { NUMBER($total) } produk. Mangga dipunpilih setunggal ingkang badhe dipunpirsani utawi dipunewahi.
       *[other] Wonten { NUMBER($total) } produk, kaca { NUMBER($page) } saking { NUMBER($pages) }. Mangga dipunpilih setunggal ingkang badhe dipunpirsani utawi dipunewahi.
    }

card =
    { $name }{ $hidden ->
        [yes] { " " }(dipundhelikaken)
       *[no] { "" }
    }
    { RUPIAH($price) } saben { $unit } ({ WORDS($price) })
    Stok: { $stock ->
        [none] mboten dipunetang
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
        [0] dereng wonten
       *[other] { NUMBER($photos) }
    }
    Usaha: { $business }

price = Ewahi regi
stock = Ewahi stok
pictures = Gantos foto
change = Ewahi sanesipun
hide = Dhelikaken
unhide = Tampilaken
delete = Busak
add-product = Tambah produk
shown = { $name } sampun dipuntampilaken malih.
hidden = { $name } sampun dipundhelikaken. Ingkang tumbas mboten ningali.
share = Kertu produk
ready = Siap pasar
