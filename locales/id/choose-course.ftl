# Which course to follow.

door = Pilih pelajaran
    .words = pilih pelajaran | ganti pelajaran | pelajaran lain | pilih kursus | ganti kursus | daftar pelajaran
    .command = kursus

which =
    Mau belajar yang mana? Cukup beberapa menit sehari.

    { $courses }
    .label = pelajaran
    .help = Tekan satu judul. Bisa ganti kapan saja; yang sudah dikerjakan tetap tersimpan.
