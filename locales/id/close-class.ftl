# The end of a class.

sure =
    Tutup { $name }? Semua santri keluar dari kelas; kemajuan belajar mereka tetap ada.
    .label = tutup
    .help = Kelas yang ditutup tidak bisa dibuka lagi. Kodenya tidak berlaku lagi.
closed = { $name } sudah ditutup.
