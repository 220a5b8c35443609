# Nambah dina prei.

door = Tambah dina prei
    .words = tambah dina prei | nambah prei | cathet ujian
place =
    Kanggo papan endi?
    .label = papan
    .help = Pilihen pesantren utawa koperasine.
first =
    Wiwit tanggal pira?
    .label = wiwit
    .help = Upamane 7 Desember, sesuk, utawa Senen ngarep.
last =
    Nganti tanggal pira? Dina pungkasan katut.
    .label = nganti
    .help = Upamane 12 Desember. Yen mung sedina, tulisen tanggal sing padha.
name =
    Kanggo apa?
    .label = jeneng
    .help = Upamane "Ujian semester" utawa "Libur Maulid".
added = { $name } wis kacathet, { DATE($first) } nganti { DATE($last) }.
