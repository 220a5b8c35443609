# Sertifikat sing arep entek wektune.

pirt =
    { $days ->
        [0] P-IRT { $name } ({ $number }) entek dina iki.
       *[other] P-IRT { $name } ({ $number }) entek { DATE($until) }, { NUMBER($days) } dina maneh.
    } Mangga dipanjangake sadurunge entek liwat oss.go.id utawa Dinas Kesehatan, supaya tetep bisa didol.
renewed = Wis dipanjangake
