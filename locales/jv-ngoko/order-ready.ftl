# Pesenan wis siap.

ready = Pesenan { $number } wis siap{ $left ->
        [yes] . Sing tuku ora bisa dakkabari; hubungi dhewe, ya.
       *[no] , lan sing tuku wis dakkabari.
    } { $delivery ->
        [pickup] Yen wis dijupuk, penceten "Wis dipasrahake".
       *[other] Yen wis budhal, penceten "Wis dipasrahake".
    }
hand-over = Wis dipasrahake
