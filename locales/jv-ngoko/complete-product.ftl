# Siji sing kurang ing produk.

brand = Mereke { $name } apa? Mangga ditulis kaya ing kemasane.
    .label = merek
    .help = Kayata "Keripik Bu Sari". Yen ing kemasan durung ana merek, mangga jeneng usahane.
shelf-life = Pira suwene { $name } bisa disimpen?
    .label = masa simpen
    .help = Mangga dipilih, utawa ditulis kayata "14 dina", "3 sasi", utawa "1 taun". Diitung wiwit digawe, kemasan durung dibukak.
    .one-week = 7 dina
    .one-month = 1 sasi
    .three-months = 3 sasi
    .six-months = 6 sasi
    .one-year = 1 taun
pirt-until = P-IRT kuwi nganti tanggal pira? Mangga dideleng layange; dakelingake 90, 30, lan 7 dina sadurunge.
    .label = pungkasan P-IRT
    .help = Kayata 17 Agustus 2029. Yen ora ngerti, bisa diliwati.
