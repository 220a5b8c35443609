# The wish to do this to an order, in words of one's own.

door = Kirim pesanan
    .words = dikirim | sudah dikirim | kirim pesanan | pesanan dikirim | pesanan sudah dikirim
