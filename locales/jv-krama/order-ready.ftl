# Pesenan sampun cawis.

ready = Pesenan { $number } sampun cawis{ $left ->
        [yes] . Ingkang tumbas mboten saged kula aturi pirsa; mangga dipunhubungi piyambak.
       *[no] , lan ingkang tumbas sampun kula aturi pirsa.
    } { $delivery ->
        [pickup] Menawi sampun dipunpendhet, mangga dipunpencet "Sampun kaaturaken".
       *[other] Menawi sampun bidhal, mangga dipunpencet "Sampun kaaturaken".
    }
hand-over = Sampun kaaturaken
