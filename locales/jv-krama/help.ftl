# Pitulungan sanjawining pirembagan.

door = Pitulungan
newcomer = Menika Kanca, ingkang ngancani usaha lan sinau. Mangga tetepangan rumiyin sekedhap.
owner = Ing mriki panjenengan saged ndhaftaraken usaha, nambah produk kaliyan fotonipun, lan ngewahi regi utawi stok. Mangga dipunserat kemawon, upaminipun "ndhaftar usaha" utawi "Keripik singkong 15rb/bungkus stok 20".
santri = Ing mriki panjenengan saged sinau sekedhik-sekedhik. Serat "piwulangan" kangge miwiti, "ndherek kelas" menawi kagungan kode saking ustaz, "prei rumiyin" menawi badhe ngaso.
officer = Ing mriki pengurus lan pengajar saged nyuwun peran, ndhaftaraken usaha koperasi, mangsuli panyuwunanipun anggota, lan ngasta kelas: serat "kelas".
words =
    Ingkang tansah saged dipunserat: menu, wangsul, batal, ewahi, ambali, pitulungan, basa, data kula, kendel.
