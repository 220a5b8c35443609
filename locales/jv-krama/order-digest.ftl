# Sawetara pesenan dipunwartosaken sareng.

many = Wonten { NUMBER($count) } pesenan ingkang ngrantos wangsulan, sedayanipun { RUPIAH($total) }. Mangga dipunpilih setunggal kangge dipunpirsani lan dipunwangsuli.
# Wonten ing grup.
many-in-group =
    Wonten { NUMBER($count) } pesenan ingkang ngrantos wangsulan, sedayanipun { RUPIAH($total) }:
    { $orders }{ $more ->
        [0] { "" }
       *[other] { "\u000A" }… lan { NUMBER($more) } pesenan sanesipun
    }
    Mangga dipunpencet kangge nampi, utawi pesen menika dipunwangsuli, upaminipun "tampik { $number }" utawi "semados { $number }".
accept-one = Tampi { $number }

# Kabaripun pesenan.
cancelled =
    Pesenan menika dipunbatalaken:
    { $orders }{ $accepted ->
        [yes] { "\u000A" }Stok ingkang dipunsisihaken sampun kula wangsulaken.
       *[no] { "" }
    }
refunded =
    Arta pesenan menika dipunwangsulaken, dados mboten prelu dipunkintun:
    { $orders }{ $accepted ->
        [yes] { "\u000A" }Stok ingkang dipunsisihaken sampun kula wangsulaken.
       *[no] { "" }
    }
paid =
    Pesenan menika sampun dipunbayar ingkang tumbas:
    { $orders }
accepted =
    Pesenan menika sampun dipuntampi dening tiyang sanes:
    { $orders }
declined =
    Pesenan menika sampun dipuntampik dening tiyang sanes:
    { $orders }
buyer-left =
    Ingkang tumbas pesenan menika sampun mboten ngginakaken Kanca, dados mboten saged kula aturi pirsa malih. Pesenanipun tetep lumampah; mangga dipunhubungi piyambak lumantar nomeripun:
    { $orders }
