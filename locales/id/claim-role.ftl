# Becoming an officer, curator or teacher.

door = Jadi pengurus
    .words = jadi pengurus | saya pengurus | saya pengurus koperasi | pengurus koperasi | pengurus pesantren
        | saya pengurus pesantren | kode undangan | punya kode undangan | ajukan peran | jadi kurator | jadi ustaz
    .command = pengurus
how =
    Bapak/Ibu punya kode undangan, atau mau meminta persetujuan pengurus?
    .label = cara
    .help = Kode undangan diberikan oleh program. Tanpa kode, pengurus yang sudah terdaftar di tempat Bapak/Ibu bisa menyetujui.
    .code = Punya kode
    .approval = Minta persetujuan
code =
    Silakan ketik kode undangannya.
    .label = kode
    .help = Kodenya 16 huruf dan angka, misalnya ABCD-EFGH-JKMN-PQRS. Huruf besar atau kecil sama saja.
role =
    Perannya sebagai apa?
    .label = peran
    .help = Pengurus mengelola koperasi atau pesantren, kurator menilai produk, pengajar mendampingi belajar.
place =
    Di koperasi atau pesantren mana? Tulis namanya.
    .label = tempat
    .help = Tulis sebagian nama saja, misalnya "Sumber Rejeki". Kalau tidak ada dalam daftar, hubungi petugas program.
    .nothing-found = Nama itu belum ada di daftar. Coba tulis sebagian namanya saja.
    .unsure = Yang mana?
welcome = Selamat datang! Mulai sekarang Bapak/Ibu menjadi { $role } di { $place }.
waiting = Permohonan sebagai { $role } { $place } sudah disampaikan kepada pengurus di sana. Kami kabari begitu dijawab; selama menunggu, yang lain tetap bisa dipakai.
nobody-there = Permohonan sebagai { $role } { $place } sudah disimpan dan menunggu. Di sana belum ada pengurus yang terdaftar, jadi mintalah kode undangan kepada petugas program.
unknown = Kode itu tidak dikenal. Periksa lagi hurufnya, ya.
expired = Kode itu sudah lewat masa berlakunya. Mintalah kode baru.
used = Kode itu sudah pernah dipakai. Satu kode hanya untuk satu orang.
too-many = Sudah terlalu banyak kode yang keliru. Tunggu satu jam, lalu coba lagi.
again = Coba lagi
