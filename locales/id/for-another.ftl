# A button that was meant for another one of those who share the phone.

whose = Tombol itu untuk { $name ->
        [new] profil yang lain
       *[other] { $name }
    }. Ganti profil dulu?
