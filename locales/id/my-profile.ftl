# One's own profile on a shared phone.

door = Atur profil
    .words = atur profil | profil saya | profilku
card =
    Profil { $name ->
        [new] tanpa nama
       *[other] { $name }
    }. { $locked ->
        [yes] Dikunci dengan angka.
       *[no] Belum dikunci: siapa pun yang memegang HP ini bisa membukanya.
    }
