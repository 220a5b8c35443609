# Wonten pesenan: menapa, lan sinten ingkang mangsuli.

new = Wonten pesenan enggal { $number } kangge { $shop }:
reminder = Pesenan { $number } kangge { $shop } taksih ngrantos wangsulan:
second = Pesenan { $number } kangge { $shop } dereng wonten ingkang mangsuli. Menapa panjenengan saged mbiyantu?
officer = Ingkang sade { $shop } dereng mangsuli pesenan { $number }. Nyuwun tulung dipunwangsuli, utawi ingkang sade dipunhubungi:
cancelled = Pesenan { $number } kangge { $shop } dipunbatalaken.{ $accepted ->
        [yes] { " " }Stokipun sampun kula wangsulaken.
       *[no] { "" }
    }
refunded = Arta pesenan { $number } kangge { $shop } dipunwangsulaken, dados pesenanipun mboten prelu dipunkintun.{ $accepted ->
        [yes] { " " }Stokipun sampun kula wangsulaken.
       *[no] { "" }
    }
paid = Pesenan { $number } kangge { $shop } sampun dipunbayar ingkang tumbas.
accepted = Pesenan { $number } sampun dipuntampi{ $by ->
        [none] { "" }
       *[other] { " " }dening { $by }
    }.
declined = Pesenan { $number } sampun dipuntampik{ $by ->
        [none] { "" }
       *[other] { " " }dening { $by }
    }.
buyer-left = Ingkang tumbas pesenan { $number } sampun mboten ngginakaken Kanca, dados mboten saged kula aturi pirsa malih. Pesenanipun tetep lumampah; mangga dipunhubungi piyambak lumantar nomeripun.

card =
    { $items }{ $more ->
        [0] { "" }
       *[other] { "\u000A" }… lan { NUMBER($more) } barang sanesipun
    }
    Total: { RUPIAH($total) }{ $shipping ->
        [0] { "" }
       *[other] { " " }(kalebet ongkir { RUPIAH($shipping) })
    }
    Ingkang tumbas: { $buyer }{ $place ->
        [none] { "" }
       *[other] , { $place }
    }{ $address ->
        [none] { "" }
       *[other] { "\u000A" }Alamat: { $address }
    }
    Bayar: { $payment ->
        [cod] ing papan (COD)
        [transfer] transfer
        [qris] QRIS
       *[other] cara sanes
    }{ $paid ->
        [yes] , sampun dipunbayar
        [no] , dereng dipunbayar
       *[none] { "" }
    }
    Kintun: { $delivery ->
        [courier] lumantar kurir
        [pickup] dipunpendhet piyambak
       *[own] dipunteraken piyambak
    }{ $note ->
        [none] { "" }
       *[other] { "\u000A" }Cathetan: { $note }
    }{ $link ->
        [none] { "" }
       *[other] { "\u000A" }Hubungi ingkang tumbas: { $link }
    }

accept = Tampi
decline = Tampik
postpone = Semadosi
