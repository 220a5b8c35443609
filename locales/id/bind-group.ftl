# In the group: it hears of orders from now on.

bound = Grup ini sekarang menerima kabar pesanan anggota { $place }. Pengurus bisa menjawab lewat tombol di sini, atau balas pesan pesanannya, misalnya dengan "terima 17".
no-code = Kode itu tidak berlaku. Minta kode baru di percakapan pribadi: tulis "grup pesanan".
