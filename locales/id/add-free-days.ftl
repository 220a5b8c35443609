# More free days.

door = Tambah hari libur
    .words = tambah hari libur | tambah libur | tambah ujian | catat libur | catat ujian
place =
    Untuk tempat mana?
    .label = tempat
    .help = Pilih pesantren atau koperasinya.
first =
    Mulai tanggal berapa?
    .label = mulai
    .help = Misalnya 7 Desember, besok, atau Senin depan.
last =
    Sampai tanggal berapa? Hari terakhir ikut dihitung.
    .label = sampai
    .help = Misalnya 12 Desember. Kalau hanya sehari, tulis tanggal yang sama.
name =
    Untuk apa?
    .label = nama
    .help = Misalnya "Ujian semester" atau "Libur Maulid".
added = { $name } dicatat, { DATE($first) } sampai { DATE($last) }.
