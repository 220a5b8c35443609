# Mbatalaken pesenan lumantar nomeripun.

sure = Pesenan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) dipunbatalaken?
    .label = batalaken pesenan
    .help = Pilih Inggih kangge mbatalaken, Mboten menawi pesenanipun tetep dados.

kept = Inggih, pesenan { $number } tetep dados.
