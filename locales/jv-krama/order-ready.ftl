# Pesenan sampun cawis.

ready = Pesenan { $number } sampun cawis, lan ingkang tumbas sampun kula aturi pirsa. { $delivery ->
        [pickup] Menawi sampun dipunpendhet, mangga dipunpencet "Sampun kaaturaken".
       *[other] Menawi sampun bidhal, mangga dipunpencet "Sampun kaaturaken".
    }
hand-over = Sampun kaaturaken
