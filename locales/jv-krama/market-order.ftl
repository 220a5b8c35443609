# Mesen saking toko sanes.

quantity = Badhe mesen { $name } pinten { $unit }?{ $left ->
        [none] { "" }
       *[other] { " " }Wonten { NUMBER($left) }.
    }
    .label = cacahipun
    .help = Mangga dipunserat angkanipun kemawon, upaminipun 2.

delivery = Barangipun dipunkintun menapa dipunpundhut piyambak?
    .label = kintunan
    .help = Menawi dipunkintun, ongkosipun dipunrembag kaliyan ingkang sade.

address = Dipunkintun dhateng alamat pundi?
    .label = alamat
    .help = Mangga dipunserat margi utawi dusun, desa, kecamatan, lan kabupatenipun.
    .only-phone = Menika nomer telpon, sanes alamat. Mangga dipunserat margi utawi dusun, desa, lan kecamatanipun; nomeripun badhe kula suwun sasampunipun menika.

phone = Nomer telpon ingkang saged dipunhubungi ingkang sade?
    .label = telpon
    .help = Upaminipun 0812-3456-7890. Namung dipunaturaken dhateng ingkang sade menika.

payment = Bayaripun mawi menapa?
    .label = bayaran
    .help = Bayaripun sasampunipun pesenan dipuntampi ingkang sade.

note = Menapa wonten cathetan kangge ingkang sade?
    .label = cathetan
    .help = Upaminipun raos, ukuran, utawi kapan dipunpundhut. Kenging dipunlewati.

correct =
    Mangga dipunpriksa:

    Barang: { NUMBER($quantity) } { $unit } { $name }
    Reginipun: { RUPIAH($total) }{ $address ->
        [none] { "" }
       *[other] { " " }(dereng kalebet ongkos kintun)
    }
    Ingkang sade: { $shop }
    Ingkang tumbas: { $buyer }, { PHONE($phone) }
    Kintunan: { $delivery }{ $address ->
        [none] { "" }
       *[other] { "\u000A" }Alamat: { $address }
    }
    Bayaran: { $payment }{ $note ->
        [none] { "" }
       *[other] { "\u000A" }Cathetan: { $note }
    }

    Dipunpesen samenika?
    .label = ringkesan
    .help = Pencet Leres kangge mesen. Menawi badhe ngewahi, ketik upaminipun "ubah alamat".

done =
    Pesenan { $number } sampun kakintun dhateng { $shop }. Wangsulanipun badhe kula aturaken ing mriki.{ $link ->
        [none] { "" }
       *[other] { "\u000A" }{ $link }
    }

status = Tingali pesenan
