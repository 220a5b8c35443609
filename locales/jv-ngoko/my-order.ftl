# Siji pesenan, wutuh.

head =
    Pesenan { $number }, { $shop }
    { $stage ->
        [new] Ngenteni wangsulan
        [accepted] Wis ditampa
        [declined] Ditolak
        [postponed] Ditundha nganti { DATE($until) }, { CLOCK($until) }
        [ready] Wis siap
        [handed_over] Wis dipasrahake
        [shipped] Wis dikirim
        [delivered] Wis tekan
        [cancelled] Dibatalake sing tuku
       *[refunded] Dhuwit dibalekake
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
ready = Wis siap
hand-over = Wis dipasrahake
withdraw = Batalake pesenan
