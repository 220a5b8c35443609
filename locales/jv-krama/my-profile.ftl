# Profil piyambak.

door = Ngatur profil
    .words = ngatur profil | profil kula
card =
    Profil { $name ->
        [new] dereng wonten asmanipun
       *[other] { $name }
    }. { $locked ->
        [yes] Dipunkunci mawi angka.
       *[no] Dereng dipunkunci: sinten kemawon ingkang ngasta ponsel menika saged mbikak.
    }
