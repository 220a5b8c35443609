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

pay-transfer = Mangga dipunbayar { RUPIAH($total) } dhateng { $bank } { $number }, nami { $holder }.
pay-qris = Mangga kode QRIS menika dipunpindhai mawi aplikasi bank utawi dompet digital, lajeng dipunisi { RUPIAH($total) }. Nami ingkang nampi kedah { $merchant }.
# On the picture itself.
qris-total = { RUPIAH($total) }

cancel = Batalaken pesenan
received = Sampun kula tampi
