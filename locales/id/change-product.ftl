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

price-changed = Harga { $name } diubah dari { RUPIAH($before) } menjadi { RUPIAH($now) } per { $unit }.
stock-changed = Stok { $name } diubah{ $before ->
        [none] { "" }
       *[other] { " " }dari { NUMBER($before) }
    } menjadi { NUMBER($now) } { $unit }.
undo = Kembalikan
