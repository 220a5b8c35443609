# The certificate of a course that was passed.

door = Sertifikat
    .words = sertifikat | sertifikat saya | sertifikatku | minta sertifikat | lihat sertifikat
    .command = sertifikat

not-yet = Sertifikat terbit setelah semua pelajaran satu kursus lulus. Ayo diteruskan dulu.
which = Sertifikat kursus yang mana?
guardian-first = Di sertifikat tercantum nama lengkap, dan halamannya bisa dibuka siapa saja yang tahu alamatnya. Karena itu perlu izin orang tua, wali, atau pesantren dulu.

name = Nama lengkap siapa yang ditulis di sertifikat? Tulis persis seperti yang diinginkan, dengan huruf besarnya.
    .label = nama
    .help = Misalnya Siti Nur Azizah. Sertifikat tidak bisa diubah lagi sesudah terbit; salah tulis bisa dibetulkan satu kali.
    .letters = Nama hanya boleh berisi huruf, spasi, titik, koma, dan tanda petik. Tulis sekali lagi.

correct =
    Mohon diperiksa ejaannya:

    { $name }
    Kursus: { $title }
    .label = sudah benar
    .help = Kalau ejaannya belum pas, pilih Ubah.

issued =
    Selamat! Ini sertifikat { $title } atas nama { $name }.
    Siapa pun bisa memeriksa keasliannya di { $link }
again =
    Ini sertifikat { $title } atas nama { $name }.
    Siapa pun bisa memeriksa keasliannya di { $link }
file = Ini PDF-nya, siap dicetak atau dikirim.
wrong-name = Ada salah tulis
corrected-before = Nama di sertifikat ini sudah pernah dibetulkan. Untuk membetulkan lagi, hubungi petugas.
