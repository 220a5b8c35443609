# Wong liya ing ponsel iki arep omong.

pin =
    Profil { $name ->
        [new] kuwi
       *[other] { $name }
    } dikunci. Ketiken angka kuncine.
    .label = kunci
    .help = Papat nganti enem angka sing digawe sing duwe profil. Yen lali, penceten Lali kunci.
wrong = Kuncine ora cocog.
too-many = Wis ping lima ora cocog. Enteni seprapat jam, banjur dicoba maneh.
again = Dicoba maneh
