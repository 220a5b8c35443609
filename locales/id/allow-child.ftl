# To a guardian: allow a child more than a nickname. Change the text of `allow`: raise consents.NOTICE.

door = Izinkan anak
    .words = izinkan anak | izinkan santri | beri izin anak | kode izin anak
    .command = izinkan
code =
    Silakan ketik kode dari anak atau santri.
    .label = kode
    .help = Kodenya 16 huruf dan angka, tampak di obrolan anak itu setelah ia menulis "minta izin".
relation =
    Bapak/Ibu siapanya?
    .label = hubungan
    .help = Orang tua atau wali, atau pengurus maupun pengajar pesantrennya.
    .parent = Orang tua / wali
    .pesantren = Pesantren
    .not-of-a-pesantren = Peran Bapak/Ibu di pesantren belum tercatat. Ajukan dulu lewat "jadi pengurus", atau pilih orang tua / wali.
allow =
    Apakah Anda mengizinkan { $programme } menyimpan nama lengkap, kontak, data usaha dan produk, foto, serta kemajuan belajar { $name }, yang masih di bawah 18 tahun?
    Izin bisa dicabut kapan saja. Tanya tentang data: { $contact ->
        [none] petugas program
       *[other] { $contact }
    }
    .label = izin
    .help = Ya kalau Anda orang tua, wali, atau wakil pesantrennya dan mengizinkan. Tanpa izin, hanya nama panggilan dan kemajuan belajar yang disimpan.
allowed = Terima kasih. Izin untuk { $name } sudah dicatat.
not-allowed = Baik. Untuk { $name } tetap hanya nama panggilan dan kemajuan belajar.
unknown = Kode itu tidak dikenal. Periksa lagi hurufnya, ya.
expired = Kode itu sudah lewat masa berlakunya. Minta anak itu membuat yang baru.
used = Kode itu sudah pernah dipakai.
too-many = Sudah terlalu banyak kode yang keliru. Tunggu satu jam, lalu coba lagi.
again = Coba lagi
