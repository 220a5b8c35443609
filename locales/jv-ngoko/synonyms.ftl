# What people call a choice besides its label, in ngoko.

choices-skip = ora melu | gak melu | ora ana | ora ono | durung ana | durung ono | ora duwe | durung duwe | gak duwe

choices-business-kind-umkm = usaha dhewe | usaha dewe | usahaku dhewe | usahaku dewe | duwekku dhewe | usaha omahan

choices-sector-food = pangan | panganan | jajan pasar | krupuk | kripik | sego
choices-sector-drink = ombenan | wedang
choices-sector-clothes = klambi | sandhangan | sandangan
choices-sector-crafts = gaweyan tangan | kerajinan tangan
choices-sector-farming = tetanen | nandur | ingon ingon | pitik | wedhus
choices-sector-fishing = iwak | blumbang
choices-sector-trade = bakulan | adol | dodolan
choices-sector-services = jasa

greet-part-owner = duwe usaha | sing duwe usaha | bakul | wong dodolan | dodolan
greet-part-santri = bocah pondhok | cah pondok | mondhok | sinau | sekolah
greet-part-officer = pangurus | pengurus koperasi
