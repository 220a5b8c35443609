# Wayah sore: sedina utawa seminggu.

day =
    { $shop } dina iki: { NUMBER($came) } pesenan mlebu, { NUMBER($sold) } dadi, aji { RUPIAH($total) }.{ $waiting ->
        [0] { "" }
       *[other] { "\u000A" }Isih { NUMBER($waiting) } pesenan ngenteni wangsulan.
    }
week =
    { $shop } minggu iki: { NUMBER($came) } pesenan mlebu, { NUMBER($sold) } dadi, aji { RUPIAH($total) }.{ $waiting ->
        [0] { "" }
       *[other] { "\u000A" }Isih { NUMBER($waiting) } pesenan ngenteni wangsulan.
    }
no-summaries = Ora perlu maneh
weekday = { DAY($day) }
chart = Pesenan minggu iki, { $shop }
note = Nganti { DATE($until) }. Pesenan sing ditolak utawa batal ora dietung.
