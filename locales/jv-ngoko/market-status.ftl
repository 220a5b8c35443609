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

whole =
    Pesenan { $number }, { $shop }
    { $stage ->
        [waiting] Ngenteni wangsulane sing dodol
        [unanswered] Durung diwangsuli sing dodol
        [postponed] Sing dodol njaluk wektu
        [accepted] Wis ditampa sing dodol
        [declined] Ora bisa diladeni
        [ready] Wis siap
        [handed_over] Wis dipasrahake sing dodol
        [cancelled] Wis dibatalake
       *[delivered] Wis rampung
    }{ $until ->
        [none] { "" }
       *[other] { " " }nganti { DATE($until) } jam { CLOCK($until) }
    }{ $stage ->
        [declined] { $reason ->
            [none] { "" }
           *[other] { "\u000A" }Sebabe: { $reason }
        }
       *[other] { "" }
    }
    Barang: { NUMBER($quantity) } { $unit } { $name }
    Regane: { RUPIAH($total) }{ $address ->
        [none] { "" }
       *[other] { " " }(durung kalebu ongkos kirim)
    }
    Bayaran: { $payment }
    Kiriman: { $delivery }{ $address ->
        [none] { "" }
       *[other] { "\u000A" }Alamat: { $address }
    }{ $place ->
        [none] { "" }
       *[other] { "\u000A" }Alamate sing dodol: { $place }
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
       *[other] { "\u000A" }Telpone sing dodol: { PHONE($phone) }
    }

pay-transfer = Mangga dibayar { RUPIAH($total) } menyang { $bank } { $number }, jeneng { $holder }.
pay-qris = Kode QRIS iki dipindhai nganggo aplikasi bank utawa dompet digital, banjur isinen { RUPIAH($total) }. Jeneng sing nampa kudu { $merchant }.
# On the picture itself.
qris-total = { RUPIAH($total) }

cancel = Batalake pesenan
received = Wis daktampa
