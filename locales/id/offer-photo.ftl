# A photo or a voice note out of the blue.

add =
    { $caption ->
        [none] Fotonya
        [long] Fotonya dan tulisannya
       *[other] Fotonya dan tulisan “{ $caption }”
    } sudah kami terima. Mau ditambahkan sebagai produk?
    .label = foto
    .help = Jawab ya untuk menambah produk dengan foto ini, atau tidak untuk melewatinya.
    .more =
        Sudah { NUMBER($count) } foto{ $caption ->
            [none] { "" }
            [long] {" "}dan tulisannya
           *[other] {" "}dan tulisan “{ $caption }”
        }. Mau ditambahkan sebagai produk?
    .yes = Ya, tambahkan
    .no = Tidak
not-added = Baik, fotonya tidak dipakai.
no-shop = Fotonya sampai, terima kasih. Untuk sekarang foto hanya dipakai untuk produk usaha.
voice = Maaf, Kanca belum bisa mendengarkan suara. Tolong ditulis saja, pendek pun cukup.
voice-of-owner = Maaf, Kanca belum bisa mendengarkan suara. Kalau mau menambah produk, tekan tombolnya, atau tulis sebaris saja, misalnya: Keripik singkong 15rb/bungkus stok 20.
