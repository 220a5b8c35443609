# Antrean Rumah Kurasi.

door = Antrean kurasi
    .words = dhaftar kurasiku

not-a-curator = Antrean kurasi mung kanggo kurator. Arep ngajokake produk dhewe, utawa njaluk dadi kurator?
empty = Durung ana produk sing ngenteni. Yen wis ana, dakkabari.
where = Produk { NUMBER($number) } saka { NUMBER($total) }, diajokake { DATE($asked_at) }:
card =
    { $name }
    { RUPIAH($price) } saben { $unit }{ $weight ->
        [none] { "" }
       *[other] , { NUMBER($weight) } gram
    }{ $description ->
        [none] { "" }
       *[other] { "\u000A" }{ $description }
    }
    Usaha: { $shop }{ $place ->
        [none] { "" }
       *[other] , { $place }
    }{ $cooperative ->
        [none] { "" }
       *[other] { "\u000A" }Koperasi: { $cooperative }
    }{ $brand ->
        [none] { "" }
       *[other] { "\u000A" }Merek: { $brand }
    }{ $days ->
        [none] { "" }
       *[other] { "\u000A" }Masa simpen: { NUMBER($days) } dina
    }{ $nib ->
        [none] { "" }
       *[other] { "\u000A" }NIB: { $nib }
    }{ $halal ->
        [none] { "" }
       *[other] { "\u000A" }Halal: { $halal }
    }{ $pirt ->
        [none] { "" }
       *[other] { "\u000A" }P-IRT: { $pirt }
    }{ $packaging ->
        [none] { "" }
        [glass] , kemasan kaca
        [plastic] , kemasan plastik
        [carton] , kemasan karton utawa kertas
        [can] , kemasan kaleng
        [foil] , kemasan aluminium foil
        [composite] , kemasan komposit
        [multiple] , kemasan warna-warna
       *[other] , kemasan liyane
    }{ $given_in ->
        [none] { "" }
       *[other] , saka { $given_in }
    }{ $until ->
        [none] { "" }
       *[other] , nganti { DATE($until) }
    }
checks =
    Sing wis jangkep: { NUMBER($ready) } saka { NUMBER($total) }.{ $photo ->
        [yes] { " " }Foto durung apik.
       *[no] { "" }
    }{ $description ->
        [yes] { " " }Katrangan kurang.
       *[no] { "" }
    }{ $weight ->
        [yes] { " " }Bobot durung ana.
       *[no] { "" }
    }{ $brand ->
        [yes] { " " }Merek durung ana.
       *[no] { "" }
    }{ $shelf_life ->
        [yes] { " " }Masa simpen durung ana.
       *[no] { "" }
    }{ $nib ->
        [yes] { " " }NIB durung ana.
       *[no] { "" }
    }{ $pirt ->
        [yes] { " " }P-IRT durung ana utawa entek wektune.
       *[no] { "" }
    }{ $halal ->
        [yes] { " " }Halal durung ana.
       *[no] { "" }
    }
    Nomer-nomer lagi dipriksa wujude, durung asline.
ready = Layak
mend = Perlu didandani
next = Produk liya
