# Tiyang sanes ing ponsel menika badhe matur.

pin =
    Profil { $name ->
        [new] menika
       *[other] { $name }
    } dipunkunci. Mangga dipunketik angka kuncinipun.
    .label = kunci
    .help = Sekawan dumugi enem angka ingkang dipundamel ingkang kagungan profil. Menawi kesupen, mangga dipunpencet Kesupen kunci.
wrong = Kuncinipun mboten cocok.
too-many = Sampun kaping gangsal mboten cocok. Mangga dipunentosi seprapat jam, lajeng dipuncobi malih.
again = Dipuncobi malih
