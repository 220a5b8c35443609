# The wish to do this to an order, in words of one's own.

door = Siapkan pesanan
    .words = pesanan siap | pesanan sudah siap | sudah siap | siap kirim | siap diambil
