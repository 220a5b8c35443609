# Dhateng lare: kode kangge tiyang sepuh utawi pesantren.

door = Nyuwun idin wali
    .words = nyuwun idin | nyuwun ijin | idin wali | nyuwun idin wali | idin tiyang sepuh
    .command = izin
code =
    Mangga kode menika dipunaturaken dhateng tiyang sepuh, wali, utawi ustaz: { $code }
    Mangke Kanca dipunbikak ing ponselipun piyambak, lajeng nyerat "ngidini lare". Kodenipun lumampah dumugi { DATE($last) }.
not-needed = Idinipun sampun jangkep, mboten perlu kode malih.
first = Usaha lan produk kenging dipundhaftaraken menawi tiyang sepuh, wali, utawi pesantren sampun ngidini.
for-children = Idin menika kangge lare sangandhapipun 18 taun. Menawi lare maringaken kodenipun, pilih tombol ing ngandhap. Kangge sakelas, kelasipun dipunbikak, lajeng pilih Idin wali.
