# Pesenan sampun bidhal.

courier = Pesenan { $number } dipunkintun lumantar kurir menapa? Upaminipun JNE, J&T, Pos, utawi ojek.
    .label = Kurir
    .help = Nami kuriripun kemawon. Kenging dipunlangkungi.
receipt = Pinten nomer resinipun? Kenging dipunlangkungi.
    .label = Nomer resi
    .help = Nomer ing struk kurir. Ingkang tumbas ngginakaken menika kangge nglacak kintunan.

done = { $delivery ->
        [pickup] Pesenan { $number } sampun dipunpendhet ingkang tumbas. Matur nuwun!
        [own] Pesenan { $number } sampun dipunteraken. Matur nuwun!
       *[courier] Pesenan { $number } sampun dipunkintun{ $courier ->
            [none] { "" }
           *[other] { " " }lumantar { $courier }
        }{ $receipt ->
            [none] { "" }
           *[other] , resi { $receipt }
        }.{ $left ->
            [yes] { "" }
           *[no] { " " }Ingkang tumbas sampun kula aturi pirsa.
        }
    }
