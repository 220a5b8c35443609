# The shop's own QRIS, from a photo of it.

photo = Kirim foto QRIS toko Bapak/Ibu. Usahakan kotak-kotaknya terlihat utuh dan terang.
    .label = foto QRIS
    .help = Foto stiker QRIS yang terpasang di toko, atau gambar QRIS dari aplikasi. Satu foto saja.
    .no-code = Kode QRIS-nya belum terbaca. Coba foto lebih dekat dan terang, sampai keempat sudutnya terlihat.
    .broken = Kode itu tidak utuh atau sudah berubah. Coba foto aslinya.
    .not-ours = Kode itu bukan QRIS Indonesia.
    .incomplete = Kode itu tidak memuat nama toko.
    .dynamic = Kode itu hanya untuk satu pembayaran. Pakai QRIS toko yang tetap.

correct =
    QRIS ini terbaca atas nama:

    Nama: { $merchant }
    Kota: { $city }

    Benar ini QRIS Bapak/Ibu? Kami hanya membaca kodenya, tidak memeriksa rekeningnya.
    .label = ringkasan
    .help = Tekan Benar kalau namanya cocok. Kalau bukan, tekan Batal.

done = QRIS sudah dipasang. Pembeli melihatnya setelah pesanannya diterima.
