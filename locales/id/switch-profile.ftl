# Another one of those who share the phone wants to talk.

pin =
    Profil { $name ->
        [new] itu
       *[other] { $name }
    } dikunci. Ketik angka kuncinya.
    .label = kunci
    .help = Empat sampai enam angka yang dibuat pemilik profil. Kalau lupa, tekan Lupa kunci.
wrong = Kuncinya tidak cocok.
too-many = Sudah lima kali tidak cocok. Tunggu seperempat jam, lalu coba lagi.
again = Coba lagi
