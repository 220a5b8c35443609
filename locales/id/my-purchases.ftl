# What somebody has ordered from other shops.

door = Belanjaan saya
    .words = pesanan ke toko lain | pembelian saya | pembelianku | belanjaanku | pesanan yang saya beli

list = Pesanan Anda ke toko lain: { NUMBER($total) }. Pilih satu untuk melihatnya.
one = { $number } { $name }
none = Belum ada pesanan ke toko lain. Barangnya bisa dicari dulu.
