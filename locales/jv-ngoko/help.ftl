# Pitulungan sanjabane omongan.

door = Pitulungan
newcomer = Iki Kanca, sing ngancani usaha lan sinau. Ayo kenalan dhisik sedhela.
owner = Ing kene sampeyan bisa ndhaftarake usaha, nambah produk karo fotone, lan ngowahi rega utawa stok. Tulisen wae, upamane "daftar usaha" utawa "Keripik singkong 15rb/bungkus stok 20".
santri = Ing kene sampeyan bisa sinau sethithik-sethithik. Tulisen "piwulangan" kanggo miwiti, "melu kelas" yen duwe kode saka ustaz, "prei dhisik" yen arep ngaso.
officer = Ing kene pengurus lan pengajar bisa nyuwun peran, ndhaftarake usaha koperasi, mangsuli panjaluke anggota, lan ngajar kelas: tulisen "kelas".
words =
    Sing tansah bisa ditulis: menu, bali, batal, owahi, baleni, pitulungan, basa, dataku, mandheg.
