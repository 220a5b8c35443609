# Sending a product to Rumah Kurasi.

door = Ajukan kurasi
    .words = ajukan kurasi | minta kurasi | kurasi produk | daftar kurasi

anyway = Masih ada { NUMBER($lacking) } hal yang belum siap pada { $name }, jadi kurator mungkin meminta perbaikan. Ajukan sekarang?
    .label = tetap ajukan
    .help = "Ya" mengirim produk ke Rumah Kurasi. "Tidak" kembali ke daftar yang belum siap.
no-photo = Kurator perlu melihat { $name }. Tambah fotonya dulu, ya.
asked = { $name } sudah diajukan ke Rumah Kurasi. Hasilnya kami kabarkan di sini.
photo = Tambah foto
