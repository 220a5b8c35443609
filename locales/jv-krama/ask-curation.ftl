# Produk dipunajokaken dhateng Rumah Kurasi.

door = Ajokaken kurasi
    .words = ajokaken kurasi | nyuwun kurasi

anyway = Taksih wonten { NUMBER($lacking) } prekawis ingkang dereng siap ing { $name }, dados kurator saged nyuwun dandosan. Dipunajokaken samenika?
    .label = tetep dipunajokaken
    .help = "Inggih" ngintun produk dhateng Rumah Kurasi. "Mboten" wangsul dhateng dhaftar ingkang dereng siap.
no-photo = Kurator prelu mirsani { $name }. Mangga fotonipun dipuntambah rumiyin.
asked = { $name } sampun dipunajokaken dhateng Rumah Kurasi. Asilipun badhe kula aturaken ing mriki.
photo = Tambah foto
