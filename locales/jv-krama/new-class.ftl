# Kelas enggal.

door = Damel kelas
    .words = damel kelas | kelas enggal
no-teacher = Ingkang damel kelas pengajar utawi pengurus. Peran panjenengan dereng kacathet.
place =
    Kelas menika wonten pundi?
    .label = papan
    .help = Mangga dipunpilih pesantren utawi koperasinipun.
name =
    Menapa namining kelasipun?
    .label = nami
    .help = Upaminipun "Kelas 3 Putri" utawi "Santripreneur Ramadan".
course =
    Sinau menapa sesarengan?
    .label = piwulangan
    .help = Mangga dipunpilih setunggal, utawi dipunlewati supados saben santri milih piyambak.
made = { $name } sampun dados.
