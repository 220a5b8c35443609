# Profile dhewe.

door = Ngatur profil
    .words = ngatur profil | profilku
card =
    Profil { $name ->
        [new] durung ana jenenge
       *[other] { $name }
    }. { $locked ->
        [yes] Dikunci nganggo angka.
       *[no] Durung dikunci: sapa wae sing nyekel ponsel iki bisa mbukak.
    }
