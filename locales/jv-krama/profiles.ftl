# Tiyang sawetawis ing setunggal ponsel.

door = Gantos profil
    .words = dhaftar profil
list =
    Samenika profilipun { $name ->
        [new] enggal
       *[other] { $name }
    }. Sinten ingkang badhe ngginakaken?
alone =
    Ponsel menika dipunginakaken { $name ->
        [new] tiyang setunggal
       *[other] { $name }
    }. Menawi dipunginakaken sesarengan, saben tiyang saged gadhah profil: basa, sinau, lan usahanipun piyambak-piyambak.
