# Rumah Kurasi's queue.

door = Antrean kurasi
    .words = kurasi | antrean kurasi | antrian kurasi | rumah kurasi

not-a-curator = Antrean kurasi hanya untuk kurator. Mau mengajukan produk sendiri, atau meminta peran kurator?
empty = Belum ada produk yang menunggu. Begitu ada, kami kabari.
where = Produk { NUMBER($number) } dari { NUMBER($total) }, diajukan { DATE($asked_at) }:
card =
    { $name }
    { RUPIAH($price) } per { $unit }{ $weight ->
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
       *[other] { "\u000A" }Masa simpan: { NUMBER($days) } hari
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
        [carton] , kemasan karton atau kertas
        [can] , kemasan kaleng
        [foil] , kemasan aluminium foil
        [composite] , kemasan komposit
        [multiple] , beberapa jenis kemasan
       *[other] , kemasan lain
    }{ $given_in ->
        [none] { "" }
       *[other] , dari { $given_in }
    }{ $until ->
        [none] { "" }
       *[other] , berlaku sampai { DATE($until) }
    }
checks =
    Kelengkapan: { NUMBER($ready) } dari { NUMBER($total) }.{ $photo ->
        [yes] { " " }Foto belum baik.
       *[no] { "" }
    }{ $description ->
        [yes] { " " }Keterangan kurang.
       *[no] { "" }
    }{ $weight ->
        [yes] { " " }Berat belum ada.
       *[no] { "" }
    }{ $brand ->
        [yes] { " " }Merek belum ada.
       *[no] { "" }
    }{ $shelf_life ->
        [yes] { " " }Masa simpan belum ada.
       *[no] { "" }
    }{ $nib ->
        [yes] { " " }NIB belum ada.
       *[no] { "" }
    }{ $pirt ->
        [yes] { " " }P-IRT belum ada atau lewat masanya.
       *[no] { "" }
    }{ $halal ->
        [yes] { " " }Halal belum ada.
       *[no] { "" }
    }
    Nomor-nomor baru dicek bentuknya, belum keasliannya.
ready = Layak
mend = Perlu diperbaiki
next = Produk lain
