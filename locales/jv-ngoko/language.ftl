# Basa liya.

door = Basa
    .words = ganti basa | owahi basa | pilih basa
which =
    Pilih bahasa · Mangga milih basa
    .label = basa
    .help = Pencet salah siji tombol, utawa ketik 1, 2, utawa 3.
    .id = Bahasa Indonesia
    .jv-krama = Jawa krama
    .jv-ngoko = Jawa ngoko
javanese =
    Jawa krama (alus) apa Jawa ngoko (saben dina)?
    .label = basa
    .help = Pencet salah siji, utawa ketik krama utawa ngoko.
    .id = Bahasa Indonesia
    .jv-krama = Jawa krama
    .jv-ngoko = Jawa ngoko
changed = Ya, saiki nganggo basa Jawa ngoko.
