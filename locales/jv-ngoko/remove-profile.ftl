# Mbusak profile dhewe.

door = Busak profil iki
    .words = busak profil | busak profil iki | busak profilku
sure =
    Profil { $name ->
        [new] iki
       *[other] { $name }
    } lan kabeh datane bakal dibusak: jeneng, sinau, usaha, produk, lan omongan. Ora bisa dibalekake.
    Yen wis mantep, ketik tembung busak.
    .label = busak
    .help = Profil liyane tetep ana. Ketik tembung busak, utawa pencet Ora sida.
    .not-the-word = Durung ana sing dibusak. Yen pancen mantep, ketik tembung busak.
    .keep = Ora sida
sure-here =
    Profil { $name ->
        [new] iki
       *[other] { $name }
    } bakal dicopot saka ponsel iki wae; ing papan liya tetep ana.
    Yen wis mantep, ketik tembung busak.
    .label = busak
    .help = Profil iki uga dienggo ing papan liya, mula datane tetep disimpen. Ketik tembung busak, utawa pencet Ora sida.
    .not-the-word = Durung ana sing dicopot. Yen pancen mantep, ketik tembung busak.
    .keep = Ora sida
