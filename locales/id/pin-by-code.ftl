# The recovery code opens a profile whose digits are forgotten.

code =
    Ketik kode pemulihan { $name ->
        [new] profil itu
       *[other] { $name }
    }.
    .label = kode
    .help = Kodenya 16 huruf dan angka, misalnya ABCD-EFGH-JKMN-PQRS. Huruf besar atau kecil sama saja.
unknown = Kode itu tidak cocok dengan profil ini. Periksa lagi hurufnya, ya.
used = Kode itu sudah pernah dipakai.
too-many = Sudah terlalu banyak kode yang keliru. Tunggu satu jam, lalu coba lagi.
again = Coba lagi
