# The stock of one product, asked for out of the blue.

door = Ubah stok
    .words = ubah stok | ganti stok | tambah stok | perbarui stok | update stok
which = Stok produk yang mana?
