# Nambah dinten prei.

door = Tambah dinten prei
    .words = tambah dinten prei | nambah prei | nyathet ujian
place =
    Kangge papan pundi?
    .label = papan
    .help = Mangga dipunpilih pesantren utawi koperasinipun.
first =
    Wiwit tanggal pinten?
    .label = wiwit
    .help = Upaminipun 7 Desember, benjing-enjing, utawi Senen ngajeng.
last =
    Dumugi tanggal pinten? Dinten pungkasan katut.
    .label = dumugi
    .help = Upaminipun 12 Desember. Menawi namung sadinten, mangga tanggalipun dipunserat sami.
name =
    Kangge menapa?
    .label = nami
    .help = Upaminipun "Ujian semester" utawi "Libur Maulid".
added = { $name } sampun kacathet, { DATE($first) } dumugi { DATE($last) }.
