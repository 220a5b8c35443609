# The price of one product, asked for out of the blue.

door = Ubah harga
    .words = ubah harga | ganti harga | naikkan harga | turunkan harga
which = Harga produk yang mana?
