# Angka kuncinipun profil kesupen.

door = Kesupen kunci
    .words = kesupen kunci | kesupen kuncinipun | supe kunci
ask-owner =
    Kuncinipun { $name ->
        [new] profil menika
       *[other] { $name }
    } saged dipuncopot saking profil { $owner ->
        [new] kapisan
       *[other] { $owner }
    }, ingkang rumiyin piyambak ngginakaken ponsel menika. Menawi wonten kode pemulihan, ugi saged dipunginakaken.
own =
    { $name ->
        [new] Profil menika
       *[other] Profil { $name }
    } ingkang rumiyin piyambak ngginakaken ponsel menika, mila kuncinipun dipuncopot mawi kode pemulihan, utawi dening petugas.
lock-first =
    Mangga profil menika dipunkunci rumiyin, supados mboten saben tiyang saged nyopot kuncinipun { $name ->
        [new] profil menika
       *[other] { $name }
    }.
sure =
    Menapa kuncinipun { $name ->
        [new] profil menika
       *[other] { $name }
    } dipuncopot? Sinten kemawon ingkang ngasta ponsel menika lajeng saged mbikak, ngantos dipunkunci malih. Ingkang kagungan badhe dipunaturi pirsa.
    .label = mantep
    .help = Inggih menawi ingkang kagungan profil piyambak ingkang nyuwun. Isinipun tetep, namung kuncinipun ingkang dipuncopot.
stays = Inggih, kuncinipun tetep.
gone =
    Kuncinipun { $name ->
        [new] profil menika
       *[other] { $name }
    } sampun dipuncopot.
by-code = Kode pemulihan
