# Kelas anyar.

door = Gawe kelas
    .words = gawe kelas | kelas anyar
no-teacher = Sing gawe kelas pengajar utawa pengurus. Peran sampeyan durung kacathet.
place =
    Kelas iki ing endi?
    .label = papan
    .help = Pilihen pesantren utawa koperasine.
name =
    Apa jeneng kelase?
    .label = jeneng
    .help = Upamane "Kelas 3 Putri" utawa "Santripreneur Ramadan".
course =
    Sinau apa bareng-bareng?
    .label = piwulangan
    .help = Pilih siji, utawa liwati supaya saben santri milih dhewe.
made = { $name } wis dadi.
