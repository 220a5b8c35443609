# A certificate that runs out soon.

pirt =
    { $days ->
        [0] P-IRT { $name } ({ $number }) berakhir hari ini.
       *[other] P-IRT { $name } ({ $number }) berakhir { DATE($until) }, { NUMBER($days) } hari lagi.
    } Perpanjang sebelum habis lewat oss.go.id atau Dinas Kesehatan, supaya tetap bisa dijual.
renewed = Sudah diperpanjang
