# Wanci sonten: sadinten utawi saminggu.

day =
    { $shop } dinten menika: { NUMBER($came) } pesenan mlebet, { NUMBER($sold) } dados, aji { RUPIAH($total) }.{ $waiting ->
        [0] { "" }
       *[other] { "\u000A" }Taksih { NUMBER($waiting) } pesenan ngrantos wangsulan.
    }
week =
    { $shop } minggu menika: { NUMBER($came) } pesenan mlebet, { NUMBER($sold) } dados, aji { RUPIAH($total) }.{ $waiting ->
        [0] { "" }
       *[other] { "\u000A" }Taksih { NUMBER($waiting) } pesenan ngrantos wangsulan.
    }
no-summaries = Mboten perlu malih
weekday = { DAY($day) }
chart = Pesenan minggu menika, { $shop }
note = Dumugi { DATE($until) }. Pesenan ingkang dipuntampik utawi batal mboten dipunetang.
