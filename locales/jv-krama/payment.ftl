# Caranipun tiyang tumbas mbayar.

door = Cara mbayar
    .words = cara mbayar | caranipun mbayar

card =
    Caranipun ingkang tumbas mbayar:
    Bayar ing papan: { $cash ->
        [yes] saged
       *[no] mboten
    }
    QRIS: { $qris ->
        [none] dereng wonten
       *[other] { $qris }
    }
    Transfer: { $number ->
        [none] dereng wonten
       *[other] { $bank } { $number }, { $holder }
    }

qris = Pasang QRIS
transfer = Isi rekening
cash = Tampi COD
no-cash = Tanpa COD
no-qris = Copot QRIS
no-transfer = Busak rekening
no-business = Dereng wonten usaha. Mangga dipundhaftaraken rumiyin.
business = Cara mbayar kangge usaha ingkang pundi?
    .label = usaha
    .help = Mangga dipunpilih usaha ingkang nyade produk menika.
