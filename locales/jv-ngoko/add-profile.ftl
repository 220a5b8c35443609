# Wong siji maneh ing ponsel iki.

door = Tambah profil
    .words = tambah profil | profil anyar | gawe profil
sure =
    Arep nambah wong siji ing ponsel iki? Wonge milih basa lan menehi idin dhewe.
    .label = profil
    .help = Profil anyar diwiwiti saka ngarep. Profil saiki tetep ana: ketik "ganti profil" kanggo bali.
not-added = Ya, ora ditambah.
