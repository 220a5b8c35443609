# One product of somebody else.

card =
    { $name }
    { RUPIAH($price) } per { $unit }
    { $stock ->
        [none] Tersedia
        [0] Habis
       *[other] Tersedia: { NUMBER($stock) } { $unit }
    }{ $description ->
        [none] { "" }
       *[other] { "\u000A" }{ $description }
    }{ $halal ->
        [none] { "" }
       *[other] { "\u000A" }No. halal: { $halal } (dicantumkan penjual)
    }{ $pirt ->
        [none] { "" }
       *[other] { "\u000A" }No. P-IRT: { $pirt } (dicantumkan penjual)
    }
    { $shop }, { $place }{ $cooperative ->
        [none] { "" }
       *[other] { "\u000A" }Anggota { $cooperative }
    }{ $link ->
        [none] { "" }
       *[other] { "\u000A" }{ $link }
    }

order = Pesan
again = Cari lagi
