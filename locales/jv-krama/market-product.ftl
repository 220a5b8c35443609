# Satunggal produkipun tiyang sanes.

card =
    { $name }
    { RUPIAH($price) } saben { $unit }
    { $stock ->
        [none] Wonten
        [0] Telas
       *[other] Wonten: { NUMBER($stock) } { $unit }
    }{ $description ->
        [none] { "" }
       *[other] { "\u000A" }{ $description }
    }{ $halal ->
        [none] { "" }
       *[other] { "\u000A" }No. halal: { $halal } (miturut ingkang sade)
    }{ $pirt ->
        [none] { "" }
       *[other] { "\u000A" }No. P-IRT: { $pirt } (miturut ingkang sade)
    }
    { $shop }, { $place }{ $cooperative ->
        [none] { "" }
       *[other] { "\u000A" }Anggota { $cooperative }
    }{ $link ->
        [none] { "" }
       *[other] { "\u000A" }{ $link }
    }

order = Pesen
again = Madosi malih
