# Siji produke wong liya.

card =
    { $name }
    { RUPIAH($price) } saben { $unit }
    { $stock ->
        [none] Ana
        [0] Entek
       *[other] Ana: { NUMBER($stock) } { $unit }
    }{ $description ->
        [none] { "" }
       *[other] { "\u000A" }{ $description }
    }{ $halal ->
        [none] { "" }
       *[other] { "\u000A" }No. halal: { $halal } (miturut sing dodol)
    }{ $pirt ->
        [none] { "" }
       *[other] { "\u000A" }No. P-IRT: { $pirt } (miturut sing dodol)
    }
    { $shop }, { $place }{ $cooperative ->
        [none] { "" }
       *[other] { "\u000A" }Anggota { $cooperative }
    }{ $link ->
        [none] { "" }
       *[other] { "\u000A" }{ $link }
    }

order = Pesen
again = Golek maneh
