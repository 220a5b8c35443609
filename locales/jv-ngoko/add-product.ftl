# Nambah produk.

door = Tambah produk
    .words = tambah produk | nambah produk | nambah barang | nambah dagangan | arep dodolan | arep adol
    .command = tambah

no-business = Sampeyan durung ndhaftarake usaha. Mangga usahane didhaftarake dhisik, banjur produke bisa ditambah.
business-first = Ya, produke diterusake yen usahane wis kadhaftar.

business = Produk iki saka usaha sing endi?
    .label = usaha
    .help = Mangga dipilih usaha sing ngedol produk iki.

pictures = Mangga dikirim foto produke, kena nganti 8.
    .label = foto
    .help = Kena bareng-bareng utawa siji-siji. Yen wis kabeh, ketik "rampung". Foto bisa ditambah kapan wae.

name = Produke jenenge apa?
    .label = jeneng
    .help = Kena langsung jangkep sabaris, upamane: Keripik singkong 15rb/bungkus stok 20.
    .taken = Produk sing jenenge kuwi wis ana. Mangga ditulis jeneng liya, upamane ditambahi rasa utawa ukurane.

price = Regane pira? Tuladha: 15 ewu
    .label = rega
    .help = Mangga ditulis rega kanggo sak bungkus, sak botol, utawa sak kilo, upamane 15000 utawa limalas ewu.

unit = Rega kuwi kanggo siji apa?
    .label = satuan
    .help = Upamane bungkus, botol, kilo, utawa lembar.

stock = Stoke saiki ana pira { $unit }?
    .label = stok
    .help = Mangga ditulis angkane wae, upamane 20. Yen digawe miturut pesenan, pencet Liwati.

weight = Bobote siji { $unit } pira? Tuladha: 250 gram
    .label = bobot
    .help = Bobot kanggo ngetung ongkos kirim. Kena diliwati.

description = Mangga dicritakake sethithik produke: rasa, bahan, utawa kaluwihane.
    .label = katrangan
    .help = Siji utawa rong ukara wae. Kena diliwati.

has-certificates = Apa wis duwe sertifikat halal utawa nomer P-IRT?
    .label = duwe sertifikat
    .help = Yen durung duwe, pilih Ora. Produke tetep bisa ditambah.

halal = Nomer sertifikat halale pira? Diwiwiti ID, banjur 17 angka.
    .label = halal
    .help = Mangga dideleng ing sertifikat saka BPJPH, upamane ID35110000123450121. Yen ora duwe, diliwati.

pirt = Nomer P-IRT-e pira?
    .label = P-IRT
    .help = Nomer P-IRT ana ing kemasan utawa sertifikate, biasane 15 angka. Yen ora duwe, diliwati.

correct =
    Mangga dipriksa:

    { $name }
    Rega: { RUPIAH($price) } saben { $unit } ({ WORDS($price) })
    Stok: { $stock ->
        [none] ora dietung
       *[other] { NUMBER($stock) } { $unit }
    }
    Bobot: { $weight ->
        [none] ora diisi
       *[other] { NUMBER($weight) } gram
    }
    Katrangan: { $description ->
        [none] ora diisi
       *[other] { $description }
    }
    Foto: { $photos ->
        [0] durung ana
       *[other] { NUMBER($photos) }
    }{ $halal ->
        [none] { "" }
       *[other] { "\u000A" }No. halal: { $halal }
    }{ $pirt ->
        [none] { "" }
       *[other] { "\u000A" }No. P-IRT: { $pirt }
    }
    Usaha: { $business }

    Apa wis bener?
    .label = ringkesan
    .help = Pencet Bener kanggo nyimpen. Yen arep ngowahi, ketik upamane "ubah rega".

done = { $name } wis ditambahake. Muga-muga laris!

another = Tambah maneh
share = Kertu produk
page = Kaca produke: { $page }
