# Tiyang malih ing ponsel menika.

door = Tambah profil
    .words = tambah profil | profil enggal | damel profil
sure =
    Badhe nambah tiyang setunggal ing ponsel menika? Tiyangipun milih basa lan nyukani idin piyambak.
    .label = profil
    .help = Profil enggal kawiwitan saking ngajeng. Profil samenika tetep wonten: ketik "gantos profil" kangge wangsul.
not-added = Inggih, mboten dipuntambah.
