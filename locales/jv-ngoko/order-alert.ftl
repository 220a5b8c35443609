# Ana pesenan: apa, lan sapa sing mangsuli.

new = Ana pesenan anyar { $number } kanggo { $shop }:
reminder = Pesenan { $number } kanggo { $shop } isih ngenteni wangsulan:
second = Pesenan { $number } kanggo { $shop } durung ana sing mangsuli. Apa sampeyan bisa ngewangi?
officer = Sing dodol { $shop } durung mangsuli pesenan { $number }. Tulung diwangsuli, utawa sing dodol dihubungi:
cancelled = Pesenan { $number } kanggo { $shop } dibatalake.{ $accepted ->
        [yes] { " " }Stoke wis dakbalekake.
       *[no] { "" }
    }
refunded = Dhuwit pesenan { $number } kanggo { $shop } dibalekake, dadi pesenane ora perlu dikirim.{ $accepted ->
        [yes] { " " }Stoke wis dakbalekake.
       *[no] { "" }
    }
paid = Pesenan { $number } kanggo { $shop } wis dibayar sing tuku.
accepted = Pesenan { $number } wis ditampa{ $by ->
        [none] { "" }
       *[other] { " " }dening { $by }
    }.
declined = Pesenan { $number } wis ditolak{ $by ->
        [none] { "" }
       *[other] { " " }dening { $by }
    }.
buyer-left = Sing tuku pesenan { $number } wis ora nganggo Kanca, dadi ora bisa dakkabari maneh. Pesenane tetep mlaku; hubungi dhewe liwat nomere, ya.

card =
    { $items }{ $more ->
        [0] { "" }
       *[other] { "\u000A" }… lan { NUMBER($more) } barang liyane
    }
    Total: { RUPIAH($total) }{ $shipping ->
        [0] { "" }
       *[other] { " " }(klebu ongkir { RUPIAH($shipping) })
    }
    Sing tuku: { $buyer }{ $place ->
        [none] { "" }
       *[other] , { $place }
    }{ $address ->
        [none] { "" }
       *[other] { "\u000A" }Alamat: { $address }
    }
    Bayar: { $payment ->
        [cod] ing panggonan (COD)
        [transfer] transfer
        [qris] QRIS
       *[other] cara liya
    }{ $paid ->
        [yes] , wis dibayar
        [no] , durung dibayar
       *[none] { "" }
    }
    Kirim: { $delivery ->
        [courier] lumantar kurir
        [pickup] dijupuk dhewe
       *[own] diterake dhewe
    }{ $note ->
        [none] { "" }
       *[other] { "\u000A" }Cathetan: { $note }
    }{ $link ->
        [none] { "" }
       *[other] { "\u000A" }Hubungi sing tuku: { $link }
    }

accept = Tampa
decline = Tolak
postpone = Tundha
