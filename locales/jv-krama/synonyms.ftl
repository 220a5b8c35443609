# What people call a choice besides its label, in krama.

choices-skip = mboten tumut | mboten ndherek | mboten wonten | dereng wonten | mboten gadhah | dereng gadhah

choices-business-kind-umkm = usaha piyambak | usaha kula piyambak | usaha kulo piyambak | usaha kulawarga

choices-sector-food = dhaharan | daharan | panganan | tetedhan | sega | jajanan pasar
choices-sector-drink = unjukan | ombenan
choices-sector-clothes = rasukan | ageman | busana
choices-sector-farming = tetanen | sabin
choices-sector-trade = sadean | sesadean | gramèn
choices-sector-services = jasa

greet-part-owner = gadhah usaha | ingkang gadhah usaha | sadean | bakul | tiyang sadean
greet-part-santri = tiyang mondhok | lare pondhok | sinau
greet-part-officer = pangurus | pengurus koperasi | pangurus koperasi
