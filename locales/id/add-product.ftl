# Adding a product.

door = Tambah produk
    .words = tambah produk | tambah barang | tambah dagangan | jual produk | produk baru | mau jualan
    .command = tambah

no-business = Bapak/Ibu belum mendaftarkan usaha. Daftarkan dulu usahanya, lalu produknya bisa ditambah.
business-first = Siap, produknya kita lanjutkan begitu usahanya terdaftar.

business = Produk ini dari usaha yang mana?
    .label = usaha
    .help = Pilih usaha yang menjual produk ini.

pictures = Kirim foto produknya, boleh sampai 8.
    .label = foto
    .help = Boleh sekaligus banyak atau satu per satu. Setelah semua terkirim, ketik "selesai". Foto bisa ditambah kapan saja.

name = Apa nama produknya?
    .label = nama
    .help = Boleh langsung lengkap dalam satu baris, misalnya: Keripik singkong 15rb/bungkus stok 20.
    .taken = Produk dengan nama itu sudah ada. Tulis nama lain, misalnya ditambah rasa atau ukurannya.

price = Berapa harganya? Contoh: 15rb
    .label = harga
    .help = Tulis harga untuk satu bungkus, botol, atau kilo, misalnya 15000 atau lima belas ribu.

unit = Harga itu untuk satu apa?
    .label = satuan
    .help = Misalnya bungkus, botol, kilo, atau lembar.

stock = Ada berapa { $unit } stoknya sekarang?
    .label = stok
    .help = Tulis angkanya saja, misalnya 20. Kalau dibuat sesuai pesanan, tekan Lewati.

weight = Berapa berat satu { $unit }? Contoh: 250 gram
    .label = berat
    .help = Berat dipakai untuk menghitung ongkos kirim. Boleh dilewati.

description = Ceritakan sedikit produknya: rasa, bahan, atau keunggulannya.
    .label = keterangan
    .help = Satu atau dua kalimat saja. Boleh dilewati.

has-certificates = Sudah punya sertifikat halal atau nomor P-IRT?
    .label = punya sertifikat
    .help = Kalau belum punya, jawab Tidak. Produknya tetap bisa ditambah.

halal = Berapa nomor sertifikat halalnya? Dimulai ID, lalu 17 angka.
    .label = halal
    .help = Lihat di sertifikat dari BPJPH, misalnya ID35110000123450121. Kalau tidak punya, lewati.

pirt = Berapa nomor P-IRT-nya?
    .label = P-IRT
    .help = Nomor P-IRT tertulis di kemasan atau sertifikatnya, biasanya 15 angka. Kalau tidak punya, lewati.

correct =
    Mohon diperiksa:

    { $name }
    Harga: { RUPIAH($price) } per { $unit } ({ WORDS($price) })
    Stok: { $stock ->
        [none] tidak dihitung
       *[other] { NUMBER($stock) } { $unit }
    }
    Berat: { $weight ->
        [none] tidak diisi
       *[other] { NUMBER($weight) } gram
    }
    Keterangan: { $description ->
        [none] tidak diisi
       *[other] { $description }
    }
    Foto: { $photos ->
        [0] belum ada
       *[other] { NUMBER($photos) }
    }{ $halal ->
        [none] { "" }
       *[other] { "\u000A" }No. halal: { $halal }
    }{ $pirt ->
        [none] { "" }
       *[other] { "\u000A" }No. P-IRT: { $pirt }
    }
    Usaha: { $business }

    Sudah benar?
    .label = ringkasan
    .help = Tekan Benar untuk menyimpan. Untuk memperbaiki, ketik misalnya "ubah harga".

done = { $name } sudah ditambahkan. Semoga laris, Bapak/Ibu!

another = Tambah lagi
share = Kartu produk
page = Halaman produknya: { $page }
