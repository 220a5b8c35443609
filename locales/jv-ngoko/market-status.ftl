# Piye pesenan saka chat.

is-waiting = Pesenan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) isih ngenteni wangsulane sing dodol.
is-unanswered = Pesenan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) durung diwangsuli sing dodol. Wis dielingake.
is-postponed = Sing dodol njaluk wektu kanggo pesenan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }).{ $reason ->
        [none] { "" }
       *[other] { " " }Nganti { DATE($reason) } jam { CLOCK($reason) }.
    }
is-accepted = Kabar apik: pesenan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) ditampa sing dodol.
is-declined = Nyuwun pangapura, pesenan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) ora bisa diladeni.{ $reason ->
        [none] { "" }
       *[other] { " " }Sebabe: { $reason }.
    }
is-ready = Pesenan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) wis siap.
is-handed_over = Pesenan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) { $delivery ->
        [pickup] wis dijupuk
       *[courier] wis dikirim
    }.{ $courier ->
        [none] { "" }
       *[other] { " " }Kurir: { $courier }.
    }{ $receipt ->
        [none] { "" }
       *[other] { " " }Resi: { $receipt }.
    }
is-delivered = Pesenan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) wis rampung. Matur nuwun!
is-cancelled = Pesenan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) wis dibatalake.

pay-transfer = Mangga dibayar { RUPIAH($total) } menyang { $bank } { $number }, jeneng { $holder }.
pay-qris = Kode QRIS iki dipindhai nganggo aplikasi bank utawa dompet digital, banjur isinen { RUPIAH($total) }. Jeneng sing nampa kudu { $merchant }.
# On the picture itself.
qris-total = { RUPIAH($total) }

cancel = Batalake pesenan
received = Wis daktampa
