# Wong pirang-pirang ing ponsel siji.

door = Ganti profil
    .words = dhaftar profil
list =
    Saiki profile { $name ->
        [new] anyar
       *[other] { $name }
    }. Sapa sing arep nganggo?
alone =
    Ponsel iki dienggo { $name ->
        [new] wong siji
       *[other] { $name }
    }. Yen dienggo bareng, saben wong bisa duwe profil: basa, sinau, lan usahane dhewe-dhewe.
