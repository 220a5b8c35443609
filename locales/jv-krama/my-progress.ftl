# Sepinten majengipun.

door = Kemajengan
    .words = kemajengan | kemajengan kula | biji kula | asil sinau

none = Dereng wonten piwulangan ingkang dipunwiwiti. Badhe miwiti samenika?

summary =
    { $title }: { NUMBER($done) } saking { NUMBER($days) } piwulangan, { NUMBER($passed) } lulus.{ $done ->
        [0] { "" }
       *[other] { " " }Biji rata-rata { NUMBER($percent) }.
    }{ $finished ->
        [yes] { " " }Sampun lulus sedaya!
       *[no] { "" }
    }
    { $streak ->
        [0] Dinten ajeg sinau dipunetang wiwit sinau salajengipun.
       *[other] { NUMBER($streak) } dinten ajeg sinau.
    } Jatah prei: { NUMBER($freezes) }.{ $due ->
        [0] { "" }
       *[other] { "\u000A" }Ingkang perlu dipunambali: { NUMBER($due) } soal.
    }
