# Melu kelas.

door = Melu kelas
    .words = melu kelas | mlebu kelas | duwe kode kelas
code =
    Ketiken kode kelas saka ustaz.
    .label = kode
    .help = Kodene wolung aksara lan angka, upamane ABCD-EFGH. Aksara gedhe utawa cilik padha wae.
sure =
    Arep melu { $name } ing { $place }? Pengajare bisa ndeleng jeneng celukan lan majune sinau sampeyan.
    .label = melu
    .help = Bisa metu kapan wae liwat "kelas".
joined = Sampeyan wis melu { $name }.
joined-before = Sampeyan pancen wis ana ing { $name }.
allowed = Idin wali wis dicathet { $place }. Kabeh isine Kanca kena dienggo.
begin = Arep miwiti sinau?
not-joined = Ya, ora sida.
unknown = Kode kuwi ora dikenal. Mangga dipriksa maneh aksarane.
too-many = Wis kakehan kode sing kleru. Enteni sajam ya, banjur dicoba maneh.
again = Dicoba maneh
