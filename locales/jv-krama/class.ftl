# Setunggal kelas.

card =
    { $name }, { $place }
    Santri: { NUMBER($pupils) }
    Piwulangan: { $course ->
        [none] dipunpilih piyambak-piyambak
       *[other] { $course }
    }
    Rampung sesarengan: { NUMBER($lessons) } piwulangan
    Sinau dinten menika: { NUMBER($today) } saking { NUMBER($pupils) }
code =
    Kode kelas: { $code }
    Santri nyerat "ndherek kelas { $code }"{ $link ->
        [none] { "" }.
       *[other] {", utawi mbikak tautan menika:"}
    { $link }
    }
open = Mirsani kelas
class-progress = Kemajengan
remind-class = Ngengetaken
class-code = Kode lan tautan
class-permission = Idin wali
close-class = Nutup kelas
new-class-code = Gantos kode
revoke-class-permission = Wangsulaken idin
drop-pupils = Medalaken
