# To who was given a code to answer orders.

code = Kirim kode dari pemilik usaha.
    .label = Kode
    .help = Kode 16 huruf dan angka yang diberikan pemilik usaha.
joined = Mulai sekarang Bapak/Ibu ikut dikabari dan bisa menjawab pesanan { $shop }.
again = Coba kode lain
