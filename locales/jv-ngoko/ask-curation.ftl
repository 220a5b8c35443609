# Produk diajokake menyang Rumah Kurasi.

door = Ajokake kurasi
    .words = ajokake kurasi | njaluk kurasi

anyway = Isih ana { NUMBER($lacking) } bab sing durung siap ing { $name }, dadi kurator bisa njaluk dandan. Diajokake saiki?
    .label = tetep diajokake
    .help = "Ya" ngirim produk menyang Rumah Kurasi. "Ora" bali menyang dhaftar sing durung siap.
no-photo = Kurator perlu ndeleng { $name }. Mangga fotone ditambah dhisik.
asked = { $name } wis diajokake menyang Rumah Kurasi. Asile bakal dakkabari ing kene.
photo = Tambah foto
