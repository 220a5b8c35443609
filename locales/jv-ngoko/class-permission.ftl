# Idin pesantren. Yen tulisan `allow` diowahi, consents.NOTICE diundhakake.

whom =
    Idin wali kanggo { $name }. Dhaftar sing ditapakastani wali wis ana ing pesantren, kanggo sapa? { $count ->
        [0] { "" }
       *[other] { NUMBER($count) } bocah durung duwe idin.
    }
    .label = kanggo sapa
    .help = "Kabeh" uga kanggo bocah sing melu mengko nganggo kode kelas. Tanpa idin, bocah tetep bisa sinau.
    .all = Kabeh ing kelas
    .listed = Saperangan
children =
    Sapa wae sing ana ing dhaftar? Tulisen nomere, upamane 1 3 4.

    { $listed }
    .label = sapa
    .help = Nomere ditulis nganggo spasi, utawa "kabeh". Sing ora ana ing dhaftar tetep mung jeneng celukan.
signed-on =
    Dhaftare ditapakastani tanggal pira?
    .label = tanggal
    .help = Upamane 15 Juli 2026.
# lint: mixed (the notice itself stays Indonesian)
allow =
    Ringkese: apa bener wali wis menehi idin, lan data pepake bocah kena disimpen?

    Apakah Anda menyatakan, atas nama { $place }, bahwa daftar izin tertanggal { DATE($day) } yang ditandatangani orang tua atau wali ada pada pesantren, dan mengizinkan { $programme } menyimpan nama lengkap, kontak, data usaha dan produk, foto, serta kemajuan belajar { $whom ->
        [listed] { NUMBER($count) } anak di kelas "{ $name }" yang ada di daftar itu
       *[all] semua anak di bawah 18 tahun di kelas "{ $name }", termasuk yang bergabung nanti dengan kode kelas
    }?
    Izin dapat dicabut kapan saja. Tanya tentang data: { $contact ->
        [none] petugas program
       *[other] { $contact }
    }
    .label = idin
    .help = Pernyataan iki dicathet bareng jeneng sampeyan lan wektune. Dhaftar asline simpenen.
not-allowed = Ya. Durung ana sing dicathet.
allowed = { $whom ->
        [listed] Idin { NUMBER($count) } bocah ing { $name } wis kacathet.
       *[all] Idin { $name } wis kacathet; { NUMBER($count) } bocah langsung oleh, liyane yen wis melu.
    }
