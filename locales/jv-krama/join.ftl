# Pirembagan sanes dados setunggal kaliyan tiyang ingkang sami.

sure =
    Menapa pirembagan menika dipunsambung kaliyan datanipun { $name }? Inggih namung menawi menika pancen data panjenengan piyambak.
    .label = sambung
    .help = Inggih menawi panjenengan piyambak ingkang damel kode menika. Mboten menawi kodenipun saking tiyang sanes.
not-joined = Inggih, mboten dipunsambung.
same-person = Pirembagan menika pancen sampun kasambung.
own-data = Pirembagan menika sampun wonten datanipun piyambak, mila mboten saged dipunsambung. Menawi data ing mriki mboten dipunbetahaken, mangga dipunbusak rumiyin lumantar "data kula".
unknown = Kode menika mboten dipuntepangi. Mangga aksaranipun dipunpriksa malih.
expired = Kode menika sampun kliwat wekdalipun. Mangga damel ingkang enggal ing pirembagan ingkang lami.
used = Kode menika sampun nate dipunginakaken. Mangga damel ingkang enggal ing pirembagan ingkang lami.
too-many = Sampun kathah kode ingkang klentu. Mangga dipunentosi sajam, lajeng dipuncobi malih.
