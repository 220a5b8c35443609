# One thing that a product lacks.

brand = Merek { $name } apa? Tulis seperti di kemasannya.
    .label = merek
    .help = Misalnya "Keripik Bu Sari". Kalau belum ada merek di kemasan, tulis nama usahanya.
shelf-life = Berapa lama { $name } tahan disimpan?
    .label = masa simpan
    .help = Pilih, atau tulis misalnya "14 hari", "3 bulan", atau "1 tahun". Hitung sejak dibuat, kemasan belum dibuka.
    .one-week = 7 hari
    .one-month = 1 bulan
    .three-months = 3 bulan
    .six-months = 6 bulan
    .one-year = 1 tahun
pirt-until = P-IRT itu berlaku sampai tanggal berapa? Lihat suratnya; kami ingatkan 90, 30, dan 7 hari sebelumnya.
    .label = akhir P-IRT
    .help = Misalnya 17 Agustus 2029. Kalau tidak tahu, lewati.
