# The account buyers transfer to.

bank = Rekening di bank apa?
    .label = bank
    .help = Misalnya BRI, Bank Jatim, atau DANA.

number = Nomor rekeningnya?
    .label = nomor rekening
    .help = Tulis angkanya saja, boleh pakai spasi.
    .not-an-account = Nomor rekening terdiri dari 5 sampai 20 angka. Mohon diperiksa lagi.

holder = Atas nama siapa?
    .label = atas nama
    .help = Nama seperti tertulis di buku tabungan.

correct =
    Mohon diperiksa baik-baik, uang pembeli dikirim ke sini:

    Bank: { $bank }
    Nomor: { $number }
    Atas nama: { $holder }

    Sudah benar?
    .label = ringkasan
    .help = Tekan Benar untuk menyimpan. Untuk memperbaiki, ketik misalnya "ubah nomor rekening".

done = Rekening sudah disimpan. Pembeli melihatnya setelah pesanannya diterima.
