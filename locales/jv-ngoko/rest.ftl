# Prei sinau.

door = Prei dhisik
    .words = prei dhisik | arep prei | ngaso dhisik | prei sinau | libur dhisik
until =
    { $running ->
        [none] { "" }
        [open] Sampeyan lagi prei nganti nulis "wiwiti".{" "}
       *[other] Sampeyan lagi prei nganti { DATE($running) }.{" "}
    }Prei nganti kapan? Runtutan dina sampeyan ora pedhot, lan ora ana pengingat.
    .label = prei
    .help = Kapan wae bisa diterusake: tulisen "wiwiti".
    .three-days = Telung dina
    .week = Seminggu
    .date = Nganti tanggal
    .open = Nganti "wiwiti"
date =
    Nganti tanggal pira?
    .label = tanggal
    .help = Dina kuwi isih prei. Upamane 12 Desember.
resting = Sugeng ngaso. { $until ->
        [open] Yen wis siap maneh, tulisen "wiwiti".
       *[other] Preine nganti { DATE($until) }; sawise kuwi diterusake.
    }
end-rest = Ora sida prei
