# Deleting a product for good.

sure = Hapus { $name }? Produk dan fotonya tidak bisa dikembalikan. Kalau hanya habis, lebih baik disembunyikan.
    .label = hapus produk
    .help = Jawab Ya untuk menghapus, Tidak untuk tetap menyimpannya.

kept = Baik, { $name } tetap ada.
deleted = { $name } sudah dihapus.
