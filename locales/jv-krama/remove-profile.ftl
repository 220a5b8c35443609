# Mbusak profil piyambak.

door = Busak profil menika
    .words = busak profil | busak profil menika | busak profil kula
sure =
    Profil { $name ->
        [new] menika
       *[other] { $name }
    } lan sedaya datanipun badhe dipunbusak: asma, sinau, usaha, produk, lan pirembagan. Mboten saged dipunwangsulaken.
    Menawi sampun manteb, mangga dipunketik tembung busak.
    .label = busak
    .help = Profil sanesipun tetep wonten. Ketik tembung busak, utawi pencet Mboten siyos.
    .not-the-word = Dereng wonten ingkang dipunbusak. Menawi pancen manteb, mangga dipunketik tembung busak.
    .keep = Mboten siyos
sure-here =
    Profil { $name ->
        [new] menika
       *[other] { $name }
    } badhe dipunlepas saking ponsel menika kemawon; ing papan sanes tetep wonten.
    Menawi sampun manteb, mangga dipunketik tembung busak.
    .label = busak
    .help = Profil menika ugi dipunginakaken ing papan sanes, mila datanipun tetep dipunsimpen. Ketik tembung busak, utawi pencet Mboten siyos.
    .not-the-word = Dereng wonten ingkang dipunlepas. Menawi pancen manteb, mangga dipunketik tembung busak.
    .keep = Mboten siyos
