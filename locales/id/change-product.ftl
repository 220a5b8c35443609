# Changing one thing about a product. The questions themselves are those of add-product.

field = Apa yang mau diubah dari { $name }?
    .label = yang diubah
    .help = Pilih satu. Yang lain tetap seperti semula.
    .price = Harga
    .stock = Stok
    .pictures = Foto
    .name = Nama
    .unit = Satuan
    .weight = Berat
    .description = Keterangan
    .halal = No. halal
    .pirt = No. P-IRT

changed = Sudah diubah.
