# Carane wong tuku mbayar.

door = Cara bayar
    .words = cara mbayar | carane mbayar

card =
    Carane sing tuku mbayar:
    Bayar ing panggonan: { $cash ->
        [yes] bisa
       *[no] ora
    }
    QRIS: { $qris ->
        [none] durung ana
       *[other] { $qris }
    }
    Transfer: { $number ->
        [none] durung ana
       *[other] { $bank } { $number }, { $holder }
    }

qris = Pasang QRIS
transfer = Isi rekening
cash = Tampa COD
no-cash = Tanpa COD
no-qris = Copot QRIS
no-transfer = Busak rekening
no-business = Durung ana usaha. Mangga didhaftarake dhisik.
business = Cara bayar kanggo usaha sing endi?
    .label = usaha
    .help = Mangga dipilih usaha sing ngedol produk iki.
