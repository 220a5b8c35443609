# Dhateng ingkang tampi kode kangge mangsuli pesenan.

code = Mangga kode saking ingkang kagungan usaha dipunkintun.
    .label = Kode
    .help = Kode 16 aksara lan angka saking ingkang kagungan usaha.
joined = Wiwit samenika panjenengan tumut dipunwartosi lan saged mangsuli pesenan { $shop }.
again = Coba kode sanes
