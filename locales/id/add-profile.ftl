# One more person on this phone.

door = Tambah profil
    .words = tambah profil | profil baru | buat profil | tambah orang | buat profil baru
sure =
    Tambah satu orang di HP ini? Orangnya memilih bahasa dan memberi izin sendiri.
    .label = profil
    .help = Profil baru mulai dari awal. Profil yang sekarang tetap ada: ketik "ganti profil" untuk kembali.
not-added = Baik, tidak ditambah.
