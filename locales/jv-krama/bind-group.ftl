# Ing grup: wiwit samenika tampi pawartos pesenan.

bound = Grup menika samenika tampi pawartos pesenanipun anggota { $place }. Pengurus saged mangsuli lumantar tombol ing mriki, utawi mbales seratan pesenanipun, upaminipun mawi "tampi 17".
no-code = Kode menika mboten saged dipunginakaken. Mangga nyuwun kode enggal ing pirembagan pribadi: serat "grup pesenan".
