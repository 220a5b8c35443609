# Prei sinau.

door = Prei rumiyin
    .words = prei rumiyin | badhe prei | ngaso rumiyin | prei sinau
until =
    { $running ->
        [none] { "" }
        [open] Panjenengan saweg prei ngantos nyerat "miwiti".{" "}
       *[other] Panjenengan saweg prei dumugi { DATE($running) }.{" "}
    }Prei dumugi kapan? Rantaman dinten panjenengan mboten pedhot, lan mboten wonten pengingat.
    .label = prei
    .help = Kapan kemawon saged dipunlajengaken: mangga dipunserat "miwiti".
    .three-days = Tigang dinten
    .week = Seminggu
    .date = Dumugi tanggal
    .open = Ngantos "miwiti"
date =
    Dumugi tanggal pinten?
    .label = tanggal
    .help = Dinten menika taksih prei. Upaminipun 12 Desember.
resting = Sugeng ngaso. { $until ->
        [open] Menawi sampun samekta, mangga dipunserat "miwiti".
       *[other] Preinipun dumugi { DATE($until) }; sasampunipun menika dipunlajengaken.
    }
end-rest = Mboten siyos prei
