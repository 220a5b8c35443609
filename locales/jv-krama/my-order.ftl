# Satunggal pesenan, wetah.

head =
    Pesenan { $number }, { $shop }
    { $stage ->
        [new] Ngrantos wangsulan
        [accepted] Sampun dipuntampi
        [declined] Dipuntampik
        [postponed] Dipunsemadosi dumugi { DATE($until) }, { CLOCK($until) }
        [ready] Sampun cawis
        [handed_over] Sampun kaaturaken
        [shipped] Sampun dipunkintun
        [delivered] Sampun dumugi
        [cancelled] Dipunbatalaken ingkang tumbas
       *[refunded] Arta dipunwangsulaken
    }{ $name ->
        [none] { "" }
       *[other] { " " }(dening { $name }, { DATE($at) }, { CLOCK($at) })
    }{ $courier ->
        [none] { "" }
       *[other] { "\u000A" }Kurir: { $courier }
    }{ $receipt ->
        [none] { "" }
       *[other] { "\u000A" }Resi: { $receipt }
    }
ready = Sampun cawis
hand-over = Sampun kaaturaken
withdraw = Batalaken pesenan
