# Kelas.

door = Kelas
    .words = kelas kula | mirsani kelas | dhaftar kelas
    .command = kelas
taught = { $count ->
        [1] Menika kelas ingkang panjenengan asta.
       *[other] Wonten { NUMBER($count) } kelas. Badhe mbikak ingkang pundi?
    }
teach-none = Dereng wonten kelas. Mangga damel setunggal, lajeng kodenipun dipunaturaken dhateng santri.
in =
    { $name }, { $place }
    { $lessons ->
        [0] Dereng wonten piwulangan ingkang rampung. Sinten ingkang miwiti?
       *[other] Sesarengan sampun { NUMBER($lessons) } piwulangan. Dinten menika { NUMBER($today) } tiyang sampun sinau.
    }
go-on = Menapa badhe nglajengaken sinau?
in-none = Panjenengan dereng ndherek kelas. Menawi kagungan kode saking ustaz, mangga dipunserat "ndherek kelas".
