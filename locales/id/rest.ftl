# Somebody's own rest from lessons.

door = Libur dulu
    .words = libur dulu | jeda | mau libur | istirahat dulu | libur belajar | cuti belajar | jeda dulu
    .command = libur
until =
    { $running ->
        [none] { "" }
        [open] Kamu sedang libur sampai menulis "mulai".{" "}
       *[other] Kamu sedang libur sampai { DATE($running) }.{" "}
    }Libur sampai kapan? Runtutan harimu aman, dan tidak ada pengingat.
    .label = libur
    .help = Kapan saja bisa lanjut: tulis "mulai".
    .three-days = Tiga hari
    .week = Seminggu
    .date = Sampai tanggal
    .open = Sampai "mulai"
date =
    Sampai tanggal berapa?
    .label = tanggal
    .help = Hari itu masih libur. Misalnya 12 Desember.
resting = Selamat beristirahat. { $until ->
        [open] Tulis "mulai" kalau sudah siap lagi.
       *[other] Liburnya sampai { DATE($until) }; sesudah itu kita lanjut.
    }
end-rest = Tidak jadi libur
