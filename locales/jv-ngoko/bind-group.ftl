# Ing grup: wiwit saiki nampa kabar pesenan.

bound = Grup iki saiki nampa kabar pesenane anggota { $place }. Pengurus bisa mangsuli lumantar tombol ing kene.
no-code = Kode kuwi ora bisa dienggo. Mangga njaluk kode anyar ing obrolan pribadi: tulisen "grup pesenan".
