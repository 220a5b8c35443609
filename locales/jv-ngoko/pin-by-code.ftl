# Kode pemulihan mbukak profil sing kuncine lali.

code =
    Ketiken kode pemulihane { $name ->
        [new] profil kuwi
       *[other] { $name }
    }.
    .label = kode
    .help = Kodene 16 aksara lan angka, upamane ABCD-EFGH-JKMN-PQRS. Aksara gedhe utawa cilik padha wae.
unknown = Kode kuwi ora cocog karo profil iki. Mangga dipriksa maneh aksarane.
used = Kode kuwi wis tau dienggo.
too-many = Wis kakehan kode sing kleru. Enteni sajam ya, banjur dicoba maneh.
again = Dicoba maneh
