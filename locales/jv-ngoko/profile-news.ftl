# Ana kabar kanggo wong liya.

news = Ana kabar kanggo { $name ->
        [new] profil liyane
       *[other] { $name }
    }. Tombol iki dipencet kanggo ganti profil.
