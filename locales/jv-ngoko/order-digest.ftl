# Sawetara pesenan dikabarake bareng.

many = Ana { NUMBER($count) } pesenan sing ngenteni wangsulan, kabeh { RUPIAH($total) }. Mangga dipilih siji kanggo dideleng lan diwangsuli.
# Ing grup.
many-in-group =
    Ana { NUMBER($count) } pesenan sing ngenteni wangsulan, kabeh { RUPIAH($total) }:
    { $orders }{ $more ->
        [0] { "" }
       *[other] { "\u000A" }… lan { NUMBER($more) } pesenan liyane
    }
    Pencet tombol kanggo nampa, utawa wangsulana pesen iki, contone "tolak { $number }" utawa "tundha { $number }".
accept-one = Tampa { $number }

# Kabare pesenan.
cancelled =
    Pesenan iki dibatalake:
    { $orders }{ $accepted ->
        [yes] { "\u000A" }Stok sing disisihake wis dakbalekake.
       *[no] { "" }
    }
refunded =
    Dhuwit pesenan iki dibalekake, dadi ora perlu dikirim:
    { $orders }{ $accepted ->
        [yes] { "\u000A" }Stok sing disisihake wis dakbalekake.
       *[no] { "" }
    }
paid =
    Pesenan iki wis dibayar sing tuku:
    { $orders }
accepted =
    Pesenan iki wis ditampa dening wong liya:
    { $orders }
declined =
    Pesenan iki wis ditolak dening wong liya:
    { $orders }
buyer-left =
    Sing tuku pesenan iki wis ora nganggo Kanca, dadi ora bisa dakkabari maneh. Pesenane tetep mlaku; hubungi dhewe liwat nomere, ya:
    { $orders }
