# Idin pesantren. Menawi seratan `allow` dipunewahi, consents.NOTICE dipunindhakaken.

whom =
    Idin wali kangge { $name }. Dhaftar ingkang dipuntapakastani wali sampun wonten ing pesantren, kangge sinten? { $count ->
        [0] { "" }
       *[other] { NUMBER($count) } lare dereng gadhah idin.
    }
    .label = kangge sinten
    .help = "Sedaya" ugi kangge lare ingkang ndherek mangke mawi kode kelas. Tanpa idin, lare tetep saged sinau.
    .all = Sedaya ing kelas
    .listed = Saperangan
children =
    Sinten kemawon ingkang wonten ing dhaftar? Mangga nomeripun dipunserat, upaminipun 1 3 4.

    { $listed }
    .label = sinten
    .help = Nomeripun dipunserat mawi spasi, utawi "sedaya". Ingkang mboten wonten ing dhaftar tetep namung nami celukan.
signed-on =
    Dhaftaripun dipuntapakastani tanggal pinten?
    .label = tanggal
    .help = Upaminipun 15 Juli 2026.
# lint: mixed (the notice itself stays Indonesian)
allow =
    Ringkesipun: menapa leres wali sampun nyukani idin, lan data jangkepipun lare kenging dipunsimpen?

    Apakah Anda menyatakan, atas nama { $place }, bahwa daftar izin tertanggal { DATE($day) } yang ditandatangani orang tua atau wali ada pada pesantren, dan mengizinkan { $programme } menyimpan nama lengkap, kontak, data usaha dan produk, foto, serta kemajuan belajar { $whom ->
        [listed] { NUMBER($count) } anak di kelas "{ $name }" yang ada di daftar itu
       *[all] semua anak di bawah 18 tahun di kelas "{ $name }", termasuk yang bergabung nanti dengan kode kelas
    }?
    Izin dapat dicabut kapan saja. Tanya tentang data: { $contact ->
        [none] petugas program
       *[other] { $contact }
    }
    .label = idin
    .help = Pernyataan menika dipuncathet sesarengan asma panjenengan lan wekdalipun. Dhaftar aslinipun mugi dipunsimpen.
not-allowed = Inggih. Dereng wonten ingkang dipuncathet.
allowed = { $whom ->
        [listed] Idin { NUMBER($count) } lare ing { $name } sampun kacathet.
       *[all] Idin { $name } sampun kacathet; { NUMBER($count) } lare langsung angsal, sanesipun menawi sampun ndherek.
    }
