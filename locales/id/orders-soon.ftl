# Orders, before they are here.

door = Pesanan
soon =
    Pesanan belum bisa dilayani di sini; sebentar lagi akan ada.
    Sementara itu, produk bisa disiapkan dulu, atau tanya petugas.
