# Grup kanggo pesenane anggota koperasi.

door = Grup pesenan
    .words = grup pesenan | sambung grup
not-officer = Grup pesenan mung kanggo pengurus koperasi. Yen sampeyan pengurus, mangga perane didhaftarake dhisik.
which = Mangga dipilih koperasi sing pesenane arep dikabarake ing grup.
code =
    Kanca lebokna ing grup Telegram pengurus { $place }, banjur ing grup iku tulisen:
    /bind { $code }
    Kode mung bisa dienggo sepisan, sajrone 1 dina. Kanggo mungkasi, tulisen /unbind ing grup.
