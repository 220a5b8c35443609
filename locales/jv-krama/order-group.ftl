# Grup kangge pesenanipun anggota koperasi.

door = Grup pesenan
    .words = grup pesenan | sambung grup
not-officer = Grup pesenan namung kangge pengurus koperasi. Menawi panjenengan pengurus, mangga peranipun dipundhaftaraken rumiyin.
which = Mangga dipunpilih koperasi ingkang pesenanipun badhe dipunwartosaken ing grup.
code =
    Mangga Kanca dipunlebetaken ing grup Telegram pengurus { $place }, lajeng ing grup menika dipunserat:
    /bind { $code }
    Kode namung saged dipunginakaken sepisan, salebeting 1 dinten. Kangge mungkasi, mangga dipunserat /unbind ing grup.
