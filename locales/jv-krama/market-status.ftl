# Kadospundi pesenan saking chat.

is-waiting = Pesenan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) taksih ngentosi wangsulanipun ingkang sade.
is-unanswered = Pesenan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) dereng dipunwangsuli ingkang sade. Sampun kula engetaken.
is-postponed = Ingkang sade nyuwun wekdal kangge pesenan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }).{ $reason ->
        [none] { "" }
       *[other] { " " }Ngantos { DATE($reason) } tabuh { CLOCK($reason) }.
    }
is-accepted = Pawartos sae: pesenan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) dipuntampi ingkang sade.
is-declined = Nyuwun pangapunten, pesenan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) mboten saged dipunladosi.{ $reason ->
        [none] { "" }
       *[other] { " " }Sababipun: { $reason }.
    }
is-ready = Pesenan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) sampun siap.
is-handed_over = Pesenan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) { $delivery ->
        [pickup] sampun dipunpundhut
       *[courier] sampun dipunkintun
    }.{ $courier ->
        [none] { "" }
       *[other] { " " }Kurir: { $courier }.
    }{ $receipt ->
        [none] { "" }
       *[other] { " " }Resi: { $receipt }.
    }
is-delivered = Pesenan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) sampun rampung. Matur nuwun!
is-cancelled = Pesenan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) sampun dipunbatalaken.

whole =
    Pesenan { $number }, { $shop }
    { $stage ->
        [waiting] Ngrantos wangsulanipun ingkang sade
        [unanswered] Dereng dipunwangsuli ingkang sade
        [postponed] Ingkang sade nyuwun wekdal
        [accepted] Sampun dipuntampi ingkang sade
        [declined] Mboten saged dipunladosi
        [ready] Sampun cawis
        [handed_over] Sampun dipunaturaken ingkang sade
        [cancelled] Sampun dipunbatalaken
       *[delivered] Sampun rampung
    }{ $until ->
        [none] { "" }
       *[other] { " " }ngantos { DATE($until) } tabuh { CLOCK($until) }
    }{ $stage ->
        [declined] { $reason ->
            [none] { "" }
           *[other] { "\u000A" }Sababipun: { $reason }
        }
       *[other] { "" }
    }
    Barang: { NUMBER($quantity) } { $unit } { $name }
    Reginipun: { RUPIAH($total) }{ $address ->
        [none] { "" }
       *[other] { " " }(dereng kalebet ongkos kintun)
    }
    Bayaran: { $payment }
    Kintunan: { $delivery }{ $address ->
        [none] { "" }
       *[other] { "\u000A" }Alamat: { $address }
    }{ $place ->
        [none] { "" }
       *[other] { "\u000A" }Alamatipun ingkang sade: { $place }
    }{ $courier ->
        [none] { "" }
       *[other] { "\u000A" }Kurir: { $courier }
    }{ $receipt ->
        [none] { "" }
       *[other] { "\u000A" }Resi: { $receipt }
    }{ $note ->
        [none] { "" }
       *[other] { "\u000A" }Cathetan: { $note }
    }{ $phone ->
        [none] { "" }
       *[other] { "\u000A" }Telponipun ingkang sade: { PHONE($phone) }
    }

pay-transfer = Mangga dipunbayar { RUPIAH($total) } dhateng { $bank } { $number }, nami { $holder }.
pay-qris = Mangga kode QRIS menika dipunpindhai mawi aplikasi bank utawi dompet digital, lajeng dipunisi { RUPIAH($total) }. Nami ingkang nampi kedah { $merchant }.
# On the picture itself.
qris-total = { RUPIAH($total) }

cancel = Batalaken pesenan
received = Sampun kula tampi
