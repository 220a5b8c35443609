# Ing grup: wiwit saiki nampa kabar pesenan.

bound = Grup iki saiki nampa kabar pesenane anggota { $place }. Pengurus bisa mangsuli lumantar tombol ing kene, utawa mbales tulisan pesenane, umpamane nganggo "tampa 17".
no-code = Kode kuwi ora bisa dienggo. Mangga njaluk kode anyar ing obrolan pribadi: tulisen "grup pesenan".
