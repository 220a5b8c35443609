# Antrean Rumah Kurasi.

door = Antrean kurasi
    .words = dhaftar kurasi kula

not-a-curator = Antrean kurasi namung kangge kurator. Badhe ngajokaken produk piyambak, utawi nyuwun dados kurator?
empty = Dereng wonten produk ingkang nengga. Menawi sampun wonten, kula aturi pirsa.
where = Produk { NUMBER($number) } saking { NUMBER($total) }, dipunajokaken { DATE($asked_at) }:
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
       *[other] { "\u000A" }Masa simpen: { NUMBER($days) } dinten
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
        [carton] , kemasan karton utawi kertas
        [can] , kemasan kaleng
        [foil] , kemasan aluminium foil
        [composite] , kemasan komposit
        [multiple] , kemasan warni-warni
       *[other] , kemasan sanes
    }{ $given_in ->
        [none] { "" }
       *[other] , saking { $given_in }
    }{ $until ->
        [none] { "" }
       *[other] , dumugi { DATE($until) }
    }
checks =
    Ingkang sampun jangkep: { NUMBER($ready) } saking { NUMBER($total) }.{ $photo ->
        [yes] { " " }Foto dereng sae.
       *[no] { "" }
    }{ $description ->
        [yes] { " " }Katrangan kirang.
       *[no] { "" }
    }{ $weight ->
        [yes] { " " }Bobot dereng wonten.
       *[no] { "" }
    }{ $brand ->
        [yes] { " " }Merek dereng wonten.
       *[no] { "" }
    }{ $shelf_life ->
        [yes] { " " }Masa simpen dereng wonten.
       *[no] { "" }
    }{ $nib ->
        [yes] { " " }NIB dereng wonten.
       *[no] { "" }
    }{ $pirt ->
        [yes] { " " }P-IRT dereng wonten utawi telas wekdalipun.
       *[no] { "" }
    }{ $halal ->
        [yes] { " " }Halal dereng wonten.
       *[no] { "" }
    }
    Nomer-nomer nembe dipunpriksa wujudipun, dereng aslinipun.
ready = Layak
mend = Prelu dipundandosi
next = Produk sanes
