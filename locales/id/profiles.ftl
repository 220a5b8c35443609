# Several people on one phone.

door = Ganti profil
    .words = daftar profil | siapa saja di hp ini
list =
    Sekarang profil { $name ->
        [new] baru
       *[other] { $name }
    }. Siapa yang mau memakai?
alone =
    HP ini dipakai { $name ->
        [new] satu orang
       *[other] { $name }
    }. Kalau dipakai bersama, setiap orang bisa punya profil: bahasa, belajar, dan usahanya sendiri-sendiri.
