# Into a class by its code.

door = Gabung kelas
    .words = gabung kelas | ikut kelas | masuk kelas | kode kelas | punya kode kelas
    .command = gabung
code =
    Silakan ketik kode kelas dari ustaz.
    .label = kode
    .help = Kodenya delapan huruf dan angka, misalnya ABCD-EFGH. Huruf besar atau kecil sama saja.
sure =
    Gabung ke { $name } di { $place }? Pengajarnya bisa melihat nama panggilan dan kemajuan belajarmu.
    .label = gabung
    .help = Kamu bisa keluar kapan saja lewat "kelas".
joined = Kamu sudah bergabung di { $name }.
joined-before = Kamu memang sudah ada di { $name }.
allowed = Izin wali sudah dicatat oleh { $place }. Semua isi Kanca boleh dipakai.
begin = Mau mulai belajar?
not-joined = Baik, tidak jadi.
unknown = Kode itu tidak dikenal. Periksa lagi hurufnya, ya.
too-many = Sudah terlalu banyak kode yang keliru. Tunggu satu jam, lalu coba lagi.
again = Coba lagi
