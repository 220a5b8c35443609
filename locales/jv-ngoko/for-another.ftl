# Tombol kanggo wong liya.

whose = Tombol kuwi kanggo { $name ->
        [new] profil liyane
       *[other] { $name }
    }. Ganti profil dhisik?
