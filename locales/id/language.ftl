# Another language.

door = Bahasa
    .words = ganti bahasa | ubah bahasa | pilih bahasa | ganti basa
which =
    Pilih bahasa · Mangga milih basa
    .label = bahasa
    .help = Pilih salah satu tombol, atau ketik 1, 2, atau 3.
    .id = Bahasa Indonesia
    .jv-krama = Jawa krama
    .jv-ngoko = Jawa ngoko
javanese =
    Jawa krama (halus) atau Jawa ngoko (sehari-hari)?
    .label = bahasa
    .help = Pilih salah satu tombol, atau ketik krama atau ngoko.
    .id = Bahasa Indonesia
    .jv-krama = Jawa krama
    .jv-ngoko = Jawa ngoko
changed = Baik, sekarang kita memakai bahasa Indonesia.
