# A profile's digits are forgotten.

door = Lupa kunci
    .words = lupa kunci | lupa pin | lupa kunci profil | lupa angka kunci
ask-owner =
    Kunci { $name ->
        [new] profil itu
       *[other] { $name }
    } bisa dilepas dari profil { $owner ->
        [new] pertama
       *[other] { $owner }
    }, yang pertama memakai HP ini. Kode pemulihan profil itu juga bisa dipakai.
own =
    { $name ->
        [new] Profil itu
       *[other] Profil { $name }
    } yang pertama memakai HP ini, jadi kuncinya dilepas dengan kode pemulihan, atau oleh petugas.
lock-first =
    Kunci dulu profil ini, supaya tidak sembarang orang bisa melepas kunci { $name ->
        [new] profil itu
       *[other] { $name }
    }.
sure =
    Lepas kunci { $name ->
        [new] profil itu
       *[other] { $name }
    }? Siapa pun yang memegang HP ini lalu bisa membukanya, sampai dikunci lagi. Pemiliknya akan diberi tahu.
    .label = yakin
    .help = Ya kalau pemilik profil sendiri yang meminta. Isi profilnya tetap, hanya kuncinya yang dilepas.
stays = Baik, kuncinya tetap.
gone =
    Kunci { $name ->
        [new] profil itu
       *[other] { $name }
    } sudah dilepas.
by-code = Kode pemulihan
