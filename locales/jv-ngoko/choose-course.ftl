# Milih piwulangan.

door = Pilih piwulangan
    .words = milih piwulangan | ganti piwulangan | piwulangan liyane

which =
    Arep sinau sing endi? Cukup sawetara menit sedina.

    { $courses }
    .label = piwulangan
    .help = Mangga dipencet siji. Bisa ganti kapan wae; sing wis digarap tetep kesimpen.
