# QRIS toko, saking fotonipun.

photo = Mangga dipunkintun foto QRIS toko panjenengan. Kothak-kothakipun mugi ketingal wetah lan padhang.
    .label = foto QRIS
    .help = Foto stiker QRIS ing toko, utawi gambar QRIS saking aplikasi. Setunggal foto kemawon.
    .no-code = Kode QRIS-ipun dereng kawaos. Mangga dipunfoto langkung celak lan padhang, ngantos pojokipun sekawan ketingal.
    .broken = Kode menika mboten wetah utawi sampun ewah. Mangga dipunfoto aslinipun.
    .not-ours = Kode menika sanes QRIS Indonesia.
    .incomplete = Kode menika mboten ngemot nami toko.
    .dynamic = Kode menika namung kangge setunggal bayaran. Mangga mawi QRIS toko ingkang tetep.

correct =
    QRIS menika kawaos kanthi nami:

    Nami: { $merchant }
    Kitha: { $city }

    Menapa leres menika QRIS panjenengan? Kula namung maos kodenipun, mboten mriksa rekeningipun.
    .label = ringkesan
    .help = Pencet Leres menawi naminipun cocog. Menawi sanes, pencet Batal.

done = QRIS sampun dipunpasang. Ingkang tumbas mirsani sasampunipun pesenanipun dipuntampi.
