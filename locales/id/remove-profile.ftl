# One's own profile, off this phone.

door = Hapus profil ini
    .words = hapus profil | hapus profil ini | hapus profil saya
sure =
    Profil { $name ->
        [new] ini
       *[other] { $name }
    } dan semua datanya akan dihapus: nama, belajar, usaha, produk, dan percakapan. Ini tidak dapat dibatalkan.
    Kalau sudah yakin, ketik kata hapus.
    .label = hapus
    .help = Profil yang lain di HP ini tetap ada. Ketik kata hapus, atau tekan Jangan hapus.
    .not-the-word = Belum ada yang dihapus. Kalau memang yakin, ketik kata hapus.
    .keep = Jangan hapus
sure-here =
    Profil { $name ->
        [new] ini
       *[other] { $name }
    } akan dilepas dari HP ini saja; di tempat lain tetap ada.
    Kalau sudah yakin, ketik kata hapus.
    .label = hapus
    .help = Profil ini juga dipakai di tempat lain, jadi datanya tetap disimpan. Ketik kata hapus, atau tekan Jangan hapus.
    .not-the-word = Belum ada yang dilepas. Kalau memang yakin, ketik kata hapus.
    .keep = Jangan hapus
