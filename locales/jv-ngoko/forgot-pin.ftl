# Angka kuncine profil lali.

door = Lali kunci
    .words = lali kunci | lali kuncine | lali pin
ask-owner =
    Kuncine { $name ->
        [new] profil kuwi
       *[other] { $name }
    } bisa dicopot saka profil { $owner ->
        [new] kapisan
       *[other] { $owner }
    }, sing dhisik dhewe nganggo ponsel iki. Yen duwe kode pemulihan, uga kena dienggo.
own =
    { $name ->
        [new] Profil kuwi
       *[other] Profil { $name }
    } sing dhisik dhewe nganggo ponsel iki, mula kuncine dicopot nganggo kode pemulihan, utawa dening petugas.
lock-first =
    Kuncinen dhisik profil iki, supaya ora saben wong bisa nyopot kuncine { $name ->
        [new] profil kuwi
       *[other] { $name }
    }.
sure =
    Kuncine { $name ->
        [new] profil kuwi
       *[other] { $name }
    } dicopot? Sapa wae sing nyekel ponsel iki banjur bisa mbukak, nganti dikunci maneh. Sing duwe bakal dikabari.
    .label = mantep
    .help = Iya yen sing duwe profil dhewe sing njaluk. Isine tetep, mung kuncine sing dicopot.
stays = Ya, kuncine tetep.
gone =
    Kuncine { $name ->
        [new] profil kuwi
       *[other] { $name }
    } wis dicopot.
by-code = Kode pemulihan
