# Sertifikat ingkang badhe telas wekdalipun.

pirt =
    { $days ->
        [0] P-IRT { $name } ({ $number }) telas dinten menika.
       *[other] P-IRT { $name } ({ $number }) telas { DATE($until) }, { NUMBER($days) } dinten malih.
    } Mangga dipunpanjangaken saderengipun telas lumantar oss.go.id utawi Dinas Kesehatan, supados tetep saged dipunsade.
renewed = Sampun panjang malih
