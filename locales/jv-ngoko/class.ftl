# Kelas siji.

card =
    { $name }, { $place }
    Santri: { NUMBER($pupils) }
    Piwulangan: { $course ->
        [none] dipilih dhewe-dhewe
       *[other] { $course }
    }
    Rampung bareng: { NUMBER($lessons) } piwulangan
    Sinau dina iki: { NUMBER($today) } saka { NUMBER($pupils) }
code =
    Kode kelas: { $code }
    Santri nulis "melu kelas { $code }"{ $link ->
        [none] { "" }.
       *[other] {", utawa mbukak tautan iki:"}
    { $link }
    }
open = Deleng kelas
class-progress = Majune
remind-class = Elingna
class-code = Kode lan tautan
class-permission = Idin wali
close-class = Tutup kelas
new-class-code = Ganti kode
revoke-class-permission = Jaluk bali idin
drop-pupils = Tokake
