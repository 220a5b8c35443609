# Ordering from another shop.

quantity = Mau pesan berapa { $unit } { $name }?{ $left ->
        [none] { "" }
       *[other] { " " }Tersedia { NUMBER($left) }.
    }
    .label = jumlah
    .help = Tulis angkanya saja, misalnya 2.

delivery = Barangnya dikirim atau diambil sendiri?
    .label = pengantaran
    .help = Kalau dikirim, ongkirnya dibicarakan dengan penjual.

address = Dikirim ke alamat mana?
    .label = alamat
    .help = Tulis jalan atau dusun, desa, kecamatan, dan kabupatennya.
    .only-phone = Itu nomor telepon, bukan alamat. Tulis jalan atau dusun, desa, dan kecamatannya; nomornya kami tanyakan sesudah ini.

phone = Nomor telepon yang bisa dihubungi penjual?
    .label = telepon
    .help = Misalnya 0812-3456-7890. Hanya diberikan kepada penjual ini.

payment = Bayarnya dengan apa?
    .label = pembayaran
    .help = Bayar setelah penjual menerima pesanan.

note = Ada catatan untuk penjual?
    .label = catatan
    .help = Misalnya rasa, ukuran, atau kapan diambil. Boleh dilewati.

correct =
    Mohon diperiksa:

    Barang: { NUMBER($quantity) } { $unit } { $name }
    Jumlah harga: { RUPIAH($total) }{ $address ->
        [none] { "" }
       *[other] { " " }(belum termasuk ongkir)
    }
    Penjual: { $shop }
    Pembeli: { $buyer }, { PHONE($phone) }
    Pengantaran: { $delivery }{ $address ->
        [none] { "" }
       *[other] { "\u000A" }Alamat: { $address }
    }
    Pembayaran: { $payment }{ $note ->
        [none] { "" }
       *[other] { "\u000A" }Catatan: { $note }
    }

    Pesan sekarang?
    .label = ringkasan
    .help = Tekan Benar untuk memesan. Untuk memperbaiki, ketik misalnya "ubah jumlah".

done =
    Pesanan { $number } sudah dikirim ke { $shop }. Jawabannya akan kami kabarkan di sini.{ $link ->
        [none] { "" }
       *[other] { "\u000A" }{ $link }
    }

status = Lihat pesanan
