# Basa sanes.

door = Basa
    .words = gantos basa | ewahi basa | pilih basa
which =
    Pilih bahasa · Mangga milih basa
    .label = basa
    .help = Mangga dipunpencet salah setunggal tombol, utawi dipunketik 1, 2, utawi 3.
    .id = Bahasa Indonesia
    .jv-krama = Jawa krama
    .jv-ngoko = Jawa ngoko
javanese =
    Jawi krama (alus) menapa Jawi ngoko (padintenan)?
    .label = basa
    .help = Mangga dipunpencet salah setunggal, utawi dipunketik krama utawi ngoko.
    .id = Bahasa Indonesia
    .jv-krama = Jawa krama
    .jv-ngoko = Jawa ngoko
changed = Inggih, samenika kita ngginakaken basa Jawi krama.
