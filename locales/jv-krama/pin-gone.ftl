# Kuncinipun profil sampun dipuncopot.

gone =
    Kuncinipun profil menika sampun dipuncopot { $by ->
        [new] petugas program
       *[other] dening { $by }
    }. Isinipun tetep. Menapa badhe dipunkunci malih?
by-code = Kuncinipun profil menika sampun dipuncopot mawi kode pemulihan, lan kode menika mboten lumampah malih. Menapa badhe dipunkunci malih?
