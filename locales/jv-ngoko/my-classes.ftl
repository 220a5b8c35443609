# Kelas.

door = Kelas
    .words = kelasku | deleng kelas | dhaftar kelas
    .command = kelas
taught = { $count ->
        [1] Iki kelas sing sampeyan ajar.
       *[other] Ana { NUMBER($count) } kelas. Arep mbukak sing endi?
    }
teach-none = Durung ana kelas. Gawe siji, banjur kodene diwenehake marang santri.
in =
    { $name }, { $place }
    { $lessons ->
        [0] Durung ana piwulangan sing rampung. Sapa sing miwiti?
       *[other] Bareng-bareng wis { NUMBER($lessons) } piwulangan. Dina iki { NUMBER($today) } wong wis sinau.
    }
go-on = Arep nerusake sinau?
in-none = Sampeyan durung melu kelas. Duwe kode saka ustaz? Tulisen "melu kelas".
