# Kode pemulihan mbikak profil ingkang kuncinipun kesupen.

code =
    Mangga dipunketik kode pemulihanipun { $name ->
        [new] profil menika
       *[other] { $name }
    }.
    .label = kode
    .help = Kodenipun 16 aksara lan angka, upaminipun ABCD-EFGH-JKMN-PQRS. Aksara ageng utawi alit sami kemawon.
unknown = Kode menika mboten cocok kaliyan profil menika. Mangga aksaranipun dipunpriksa malih.
used = Kode menika sampun nate dipunginakaken.
too-many = Sampun kathah kode ingkang klentu. Mangga dipunentosi sajam, lajeng dipuncobi malih.
again = Dipuncobi malih
