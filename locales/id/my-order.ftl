# One order, whole.

head =
    Pesanan { $number }, { $shop }
    { $stage ->
        [new] Menunggu jawaban
        [accepted] Sudah diterima
        [declined] Ditolak
        [postponed] Ditunda sampai { DATE($until) }, { CLOCK($until) }
        [ready] Sudah siap
        [handed_over] Sudah diserahkan
        [shipped] Sudah dikirim
        [delivered] Sudah sampai
        [cancelled] Dibatalkan pembeli
       *[refunded] Uang dikembalikan
    }{ $name ->
        [none] { "" }
       *[other] { " " }(oleh { $name }, { DATE($at) }, { CLOCK($at) })
    }{ $courier ->
        [none] { "" }
       *[other] { "\u000A" }Kurir: { $courier }
    }{ $receipt ->
        [none] { "" }
       *[other] { "\u000A" }Resi: { $receipt }
    }
ready = Sudah siap
hand-over = Sudah diserahkan
withdraw = Batalkan pesanan
