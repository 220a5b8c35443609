# Pitulungan sanjabane omongan.

door = Pitulungan
newcomer = Iki Kanca, sing ngancani usaha lan sinau. Ayo kenalan dhisik sedhela.
owner = Ing kene sampeyan bisa ndhaftarake usaha, nambah produk karo fotone, lan ngowahi rega utawa stok. Tulisen wae, upamane "daftar usaha" utawa "Keripik singkong 15rb/bungkus stok 20".
santri = Ing kene sampeyan bisa sinau sethithik-sethithik, karo takon. Tulisen wae nganggo tembung dhewe.
officer = Ing kene pengurus bisa nyuwun peran, ndhaftarake usaha koperasi, lan mangsuli panjaluke anggota.
words =
    Sing tansah bisa ditulis: menu, bali, batal, owahi, baleni, pitulungan, basa, dataku, mandheg.
