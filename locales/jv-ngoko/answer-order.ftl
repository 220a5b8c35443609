# Wangsulane sing dodol.

reason = Pesenan { $number } ditolak amarga apa? Alesane dakkandhakake marang sing tuku.
    .label = Alesan
    .help = Mangga dipilih salah siji. Sing tuku maca alesan iki, dadi ora perlu ngenteni.
    .sold-out = Stok entek
    .no-time = Ora kober
    .too-far = Kadohan
    .other = Alesan liya
words = Mangga ditulis alesane, ringkes wae. Kena dilewati.
    .label = Katrangan
    .help = Siji ukara kanggo sing tuku, contone "Minggu ngarep lagi ana maneh".
until = Pesenan { $number } ditundha nganti kapan? Sing tuku bakal dakkabari.
    .label = Nganti kapan
    .help = Mangga dipilih, utawa ditulis contone "3 jam" utawa "sesuk".
    .in-2-hours = 2 jam maneh
    .tomorrow = Sesuk esuk
    .in-2-days = Rong dina maneh
    .no-later = Mangga ditulis suwene, contone "3 jam" utawa "sesuk".
    .too-late = Paling suwe { NUMBER($max) } dina, supaya sing tuku ora ngenteni kesuwen.

accepted = Pesenan { $number } ditampa{ $left ->
        [yes] . Sing tuku ora bisa dakkabari; hubungi dhewe, ya.
       *[no] , lan { $buyer } wis dakkabari.
    } Yen wis siap, penceten "Wis siap".
lacking = Stok { $product } ora cukup kanggo pesenan iki, dadi durung ditampa. Mangga stoke diowahi dhisik, ditundha, utawa ditolak.
declined = Pesenan { $number } ditolak.{ $left ->
        [yes] { " " }Sing tuku ora bisa dakkabari; hubungi dhewe, ya.
       *[no] { " " }Alesane wis dakkandhakake marang sing tuku.
    }
postponed = Pesenan { $number } ditundha nganti { DAY($until) }, { DATE($until) } jam { CLOCK($until) }.{ $left ->
        [yes] { " " }Sing tuku ora bisa dakkabari; hubungi dhewe, ya.
       *[no] { " " }Sing tuku wis dakkabari.
    }
ready = Wis siap
