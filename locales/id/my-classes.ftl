# Classes: a teacher's, and one's own.

door = Kelas
    .words = kelas | kelas saya | kelasku | daftar kelas | lihat kelas | kelas binaan
    .command = kelas
taught = { $count ->
        [1] Ini kelas binaan Bapak/Ibu.
       *[other] Ada { NUMBER($count) } kelas binaan. Buka yang mana?
    }
teach-none = Belum ada kelas. Buat satu, lalu bagikan kodenya kepada santri.
in =
    { $name }, { $place }
    { $lessons ->
        [0] Belum ada pelajaran yang selesai. Siapa yang mulai?
       *[other] Bersama-sama sudah { NUMBER($lessons) } pelajaran. Hari ini { NUMBER($today) } orang sudah belajar.
    }
go-on = Mau lanjut belajar?
in-none = Kamu belum ikut kelas. Punya kode dari ustaz? Tulis "gabung kelas".
