# Sepira majune.

door = Kemajuan
    .words = kemajuanku | majuku | bijiku | asil sinauku

none = Durung ana piwulangan sing diwiwiti. Arep miwiti saiki?

summary =
    { $title }: { NUMBER($done) } saka { NUMBER($days) } piwulangan, { NUMBER($passed) } lulus.{ $done ->
        [0] { "" }
       *[other] { " " }Biji rata-rata { NUMBER($percent) }.
    }{ $finished ->
        [yes] { " " }Wis lulus kabeh!
       *[no] { "" }
    }
    { $streak ->
        [0] Dina ajeg sinau dietung wiwit sinau sabanjure.
       *[other] { NUMBER($streak) } dina ajeg sinau.
    } Jatah prei: { NUMBER($freezes) }.{ $due ->
        [0] { "" }
       *[other] { "\u000A" }Sing perlu dibaleni: { NUMBER($due) } soal.
    }
