# Setunggal ingkang kirang ing produk.

brand = Merekipun { $name } menapa? Mangga dipunserat kados ing kemasanipun.
    .label = merek
    .help = Kados ta "Keripik Bu Sari". Menawi ing kemasan dereng wonten merek, mangga nami usahanipun.
shelf-life = Pinten dangunipun { $name } saged dipunsimpen?
    .label = masa simpen
    .help = Mangga dipunpilih, utawi dipunserat kados ta "14 dinten", "3 wulan", utawi "1 taun". Dipunetang wiwit dipundamel, kemasan dereng dipunbikak.
    .one-week = 7 dinten
    .one-month = 1 wulan
    .three-months = 3 wulan
    .six-months = 6 wulan
    .one-year = 1 taun
pirt-until = P-IRT menika dumugi tanggal pinten? Mangga dipuntingali seratipun; kula engetaken 90, 30, lan 7 dinten saderengipun.
    .label = pungkasan P-IRT
    .help = Kados ta 17 Agustus 2029. Menawi mboten pirsa, saged dipunliwati.
