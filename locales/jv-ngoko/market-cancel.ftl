# Mbatalake pesenan liwat nomere.

sure = Pesenan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) dibatalake?
    .label = batalake pesenan
    .help = Pilih Iya kanggo mbatalake, Ora yen pesenane tetep dadi.

kept = Iya, pesenan { $number } tetep dadi.
