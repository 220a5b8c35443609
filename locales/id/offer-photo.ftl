# A photo or a voice note out of the blue.

add =
    Fotonya sudah kami terima. Mau ditambahkan sebagai produk?
    .label = foto
    .help = Jawab ya untuk menambah produk dengan foto ini, atau tidak untuk melewatinya.
    .more = Sudah { NUMBER($count) } foto. Mau ditambahkan sebagai produk?
    .yes = Ya, tambahkan
    .no = Tidak
not-added = Baik, fotonya tidak dipakai.
no-shop = Fotonya sampai, terima kasih. Untuk sekarang foto hanya dipakai untuk produk usaha.
voice = Maaf, Kanca belum bisa mendengarkan suara. Tolong ditulis saja, pendek pun cukup.
