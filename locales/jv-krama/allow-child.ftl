# Dhateng wali: ngidini lare. Menawi seratan `allow` dipunewahi, consents.NOTICE dipunindhakaken.

door = Ngidini lare
    .words = ngidini lare | ngidini santri | kode idin lare
    .command = izinkan
code =
    Mangga dipunketik kode saking lare utawi santri.
    .label = kode
    .help = Kodenipun 16 aksara lan angka, katingal ing pirembaganipun lare sasampunipun nyerat "nyuwun idin".
relation =
    Panjenengan menapanipun?
    .label = sesambetan
    .help = Tiyang sepuh utawi wali, utawi pengurus saha pengajar pesantrenipun.
    .parent = Tiyang sepuh / wali
    .pesantren = Pesantren
    .not-of-a-pesantren = Peran panjenengan ing pesantren dereng kacathet. Mangga nyuwun rumiyin lumantar "dados pengurus", utawi milih tiyang sepuh / wali.
# lint: mixed (the notice itself stays Indonesian)
allow =
    Ringkesipun: menapa data jangkepipun { $name } kenging dipunsimpen? Saged dipunwangsulaken kapan kemawon.

    Apakah Anda mengizinkan { $programme } menyimpan nama lengkap, kontak, data usaha dan produk, foto, serta kemajuan belajar { $name }, yang masih di bawah 18 tahun?
    Izin dapat dicabut kapan saja. Tanya tentang data: { $contact ->
        [none] petugas program
       *[other] { $contact }
    }
    .label = idin
    .help = Inggih menawi panjenengan tiyang sepuh, wali, utawi wakil pesantrenipun lan ngidini. Tanpa idin, namung nami celukan lan kemajenganipun sinau ingkang dipunsimpen.
allowed = Matur nuwun. Idin kangge { $name } sampun kacathet.
not-allowed = Inggih. Kangge { $name } tetep namung nami celukan lan kemajenganipun sinau.
unknown = Kode menika mboten dipuntepangi. Mangga aksaranipun dipunpriksa malih.
expired = Kode menika sampun kliwat wekdalipun. Mangga lare menika damel kode enggal.
used = Kode menika sampun nate dipunginakaken.
too-many = Sampun kathah kode ingkang klentu. Mangga dipunentosi sajam, lajeng dipuncobi malih.
again = Dipuncobi malih
