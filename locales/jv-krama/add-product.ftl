# Nambah produk.

door = Tambah produk
    .words = tambah produk | nambah produk | nambah barang | nambah sadean | badhe sadean
    .command = tambah

no-business = Panjenengan dereng ndhaftaraken usaha. Mangga usahanipun dipundhaftaraken rumiyin, lajeng produkipun saged dipuntambah.
business-first = Inggih, produkipun dipunlajengaken menawi usahanipun sampun kadhaftar.

business = Produk menika saking usaha ingkang pundi?
    .label = usaha
    .help = Mangga dipunpilih usaha ingkang nyade produk menika.

pictures = Mangga dipunkintun foto produkipun, kenging ngantos 8.
    .label = foto
    .help = Kenging sareng-sareng utawi setunggal-setunggal. Menawi sampun sedaya, ketik "rampung". Foto saged dipuntambah kapan kemawon.

name = Produkipun naminipun menapa?
    .label = nami
    .help = Kenging langsung jangkep sabaris, upaminipun: Keripik singkong 15rb/bungkus stok 20.
    .taken = Produk kanthi nami menika sampun wonten. Mangga dipunserat nami sanes, upaminipun dipuntambahi raos utawi ukuranipun.

price = Reginipun pinten? Tuladha: 15 ewu
    .label = regi
    .help = Mangga dipunserat regi kangge setunggal bungkus, botol, utawi kilo, upaminipun 15000 utawi gangsal welas ewu.

unit = Regi menika kangge setunggal menapa?
    .label = satuan
    .help = Upaminipun bungkus, botol, kilo, utawi lembar.

stock = Stokipun samenika wonten pinten { $unit }?
    .label = stok
    .help = Mangga dipunserat angkanipun kemawon, upaminipun 20. Menawi dipundamel miturut pesenan, pencet Lewati.

weight = Bobotipun setunggal { $unit } pinten? Tuladha: 250 gram
    .label = bobot
    .help = Bobot kangge ngetang ongkos kintun. Kenging dipunlewati.

description = Mangga dipuncariyosaken sekedhik produkipun: raos, bahan, utawi kaluwihanipun.
    .label = katrangan
    .help = Satunggal utawi kalih ukara kemawon. Kenging dipunlewati.

has-certificates = Menapa sampun kagungan sertifikat halal utawi nomer P-IRT?
    .label = kagungan sertifikat
    .help = Menawi dereng kagungan, pilih Mboten. Produkipun tetep saged dipuntambah.

halal = Nomer sertifikat halalipun pinten? Dipunwiwiti ID, lajeng 17 angka.
    .label = halal
    .help = Mangga dipunpirsani ing sertifikat saking BPJPH, upaminipun ID35110000123450121. Menawi mboten kagungan, dipunlewati.

pirt = Nomer P-IRT-ipun pinten?
    .label = P-IRT
    .help = Nomer P-IRT kaserat ing kemasan utawi sertifikatipun, limrahipun 15 angka. Menawi mboten kagungan, dipunlewati.

correct =
    Mangga dipunpriksa:

    { $name }
    Regi: { RUPIAH($price) } saben { $unit } ({ WORDS($price) })
    Stok: { $stock ->
        [none] mboten dipunetang
       *[other] { NUMBER($stock) } { $unit }
    }
    Bobot: { $weight ->
        [none] mboten dipunisi
       *[other] { NUMBER($weight) } gram
    }
    Katrangan: { $description ->
        [none] mboten dipunisi
       *[other] { $description }
    }
    Foto: { $photos ->
        [0] dereng wonten
       *[other] { NUMBER($photos) }
    }{ $halal ->
        [none] { "" }
       *[other] { "\u000A" }No. halal: { $halal }
    }{ $pirt ->
        [none] { "" }
       *[other] { "\u000A" }No. P-IRT: { $pirt }
    }
    Usaha: { $business }

    Menapa sampun leres?
    .label = ringkesan
    .help = Pencet Leres kangge nyimpen. Menawi badhe ngewahi, ketik upaminipun "ubah regi".

done = { $name } sampun dipuntambahaken. Mugi laris!

another = Tambah malih
share = Kertu produk
page = Kaca produkipun: { $page }
