# Pesenan wis budhal.

courier = Pesenan { $number } dikirim lumantar kurir apa? Contone JNE, J&T, Pos, utawa ojek.
    .label = Kurir
    .help = Jeneng kurire wae. Kena dilewati.
receipt = Pira nomer resine? Kena dilewati.
    .label = Nomer resi
    .help = Nomer ing struk kurir. Sing tuku nganggo iki kanggo nglacak kiriman.

done = { $delivery ->
        [pickup] Pesenan { $number } wis dijupuk sing tuku. Matur nuwun!
        [own] Pesenan { $number } wis diterake. Matur nuwun!
       *[courier] Pesenan { $number } wis dikirim{ $courier ->
            [none] { "" }
           *[other] { " " }lumantar { $courier }
        }{ $receipt ->
            [none] { "" }
           *[other] , resi { $receipt }
        }.{ $left ->
            [yes] { "" }
           *[no] { " " }Sing tuku wis dakkabari.
        }
    }
