# Closing a business, and opening it again.

orders =
    Masih ada { NUMBER($waiting) } pesanan menunggu jawaban dan { NUMBER($under_way) } sedang disiapkan.
    Semuanya tetap perlu diselesaikan lewat "pesanan".
sure = Tutup { $name }? Produknya tidak ditampilkan lagi sampai usahanya dibuka kembali.
    .label = tutup usaha
    .help = Jawab Ya untuk menutup. Datanya tetap tersimpan dan usahanya bisa dibuka lagi.

kept = Baik, { $name } tetap buka.
closed = { $name } sudah ditutup. Bisa dibuka lagi kapan saja.
opened = { $name } sudah dibuka lagi.

reopen-business = Buka lagi
