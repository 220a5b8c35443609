# In the group: it hears of orders from now on.

bound = Grup ini sekarang menerima kabar pesanan anggota { $place }. Pengurus bisa menjawab lewat tombol di sini.
no-code = Kode itu tidak berlaku. Minta kode baru di percakapan pribadi: tulis "grup pesanan".
