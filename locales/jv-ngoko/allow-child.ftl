# Marang wali: ngidini bocah. Yen tulisan `allow` diowahi, consents.NOTICE diundhakake.

door = Ngidini bocah
    .words = ngidini bocah | ngidini santri | kode idin bocah
    .command = izinkan
code =
    Mangga diketik kode saka bocah utawa santri.
    .label = kode
    .help = Kodene 16 aksara lan angka, katon ing omongane bocah sawise nulis "nyuwun idin".
relation =
    Sampeyan apane?
    .label = sesambungan
    .help = Wong tuwa utawa wali, utawa pengurus lan pengajar pesantrene.
    .parent = Wong tuwa / wali
    .pesantren = Pesantren
    .not-of-a-pesantren = Peran sampeyan ing pesantren durung kacathet. Mangga nyuwun dhisik liwat "dadi pengurus", utawa pilih wong tuwa / wali.
# lint: mixed (the notice itself stays Indonesian)
allow =
    Ringkese: apa data pepake { $name } kena disimpen? Bisa dijaluk bali kapan wae.

    Apakah Anda mengizinkan { $programme } menyimpan nama lengkap, kontak, data usaha dan produk, foto, serta kemajuan belajar { $name }, yang masih di bawah 18 tahun?
    Izin dapat dicabut kapan saja. Tanya tentang data: { $contact ->
        [none] petugas program
       *[other] { $contact }
    }
    .label = idin
    .help = Iya yen sampeyan wong tuwa, wali, utawa wakil pesantrene lan ngidini. Tanpa idin, mung jeneng celukan lan majune sinau sing disimpen.
allowed = Matur nuwun. Idin kanggo { $name } wis kacathet.
not-allowed = Ya. Kanggo { $name } tetep mung jeneng celukan lan majune sinau.
unknown = Kode kuwi ora dikenal. Mangga dipriksa maneh aksarane.
expired = Kode kuwi wis kliwat wektune. Bocahe mangga gawe kode anyar.
used = Kode kuwi wis tau dienggo.
too-many = Wis kakehan kode sing kleru. Enteni sajam ya, banjur dicoba maneh.
again = Dicoba maneh
