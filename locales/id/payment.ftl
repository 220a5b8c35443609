# How buyers pay a shop.

door = Cara bayar
    .words = cara bayar | cara pembayaran | atur pembayaran | pasang qris | nomor rekening

card =
    Cara pembeli membayar:
    Bayar di tempat: { $cash ->
        [yes] bisa
       *[no] tidak
    }
    QRIS: { $qris ->
        [none] belum ada
       *[other] { $qris }
    }
    Transfer: { $number ->
        [none] belum ada
       *[other] { $bank } { $number }, { $holder }
    }

qris = Pasang QRIS
transfer = Isi rekening
cash = Terima COD
no-cash = Tanpa COD
no-qris = Lepas QRIS
no-transfer = Hapus rekening
no-business = Belum ada usaha. Daftarkan usahanya dulu, ya.
business = Cara bayar untuk usaha yang mana?
    .label = usaha
    .help = Pilih usaha yang menjual produk ini.
