# One class, seen by its teacher.

card =
    { $name }, { $place }
    Santri: { NUMBER($pupils) }
    Pelajaran: { $course ->
        [none] dipilih masing-masing
       *[other] { $course }
    }
    Selesai bersama: { NUMBER($lessons) } pelajaran
    Belajar hari ini: { NUMBER($today) } dari { NUMBER($pupils) }
code =
    Kode kelas: { $code }
    Santri menulis "gabung kelas { $code }"{ $link ->
        [none] { "" }.
       *[other] {", atau membuka tautan ini:"}
    { $link }
    }
open = Lihat kelas
class-progress = Kemajuan
remind-class = Ingatkan
class-code = Kode dan tautan
class-permission = Izin wali
close-class = Tutup kelas
new-class-code = Ganti kode
revoke-class-permission = Cabut izin
drop-pupils = Keluarkan
