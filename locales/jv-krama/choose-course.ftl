# Milih piwulangan.

door = Pilih piwulangan
    .words = pilih piwulangan | milih piwulangan | gantos piwulangan | piwulangan sanes

which =
    Badhe sinau ingkang pundi? Cekap sawetawis menit sadinten.

    { $courses }
    .label = piwulangan
    .help = Mangga dipunpencet satunggal. Saged gantos kapan kemawon; ingkang sampun dipungarap tetep kasimpen.
