# There is something for another one of those who share the phone.

news = Ada kabar untuk { $name ->
        [new] profil yang lain
       *[other] { $name }
    }. Tekan tombol ini untuk ganti profil.
