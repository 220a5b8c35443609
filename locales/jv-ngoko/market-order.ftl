# Pesen saka toko liya.

quantity = Arep pesen { $name } pirang { $unit }?{ $left ->
        [none] { "" }
       *[other] { " " }Ana { NUMBER($left) }.
    }
    .label = cacahe
    .help = Mangga ditulis angkane wae, upamane 2.

delivery = Barange dikirim apa dijupuk dhewe?
    .label = kiriman
    .help = Yen dikirim, ongkose dirembug karo sing dodol.

address = Dikirim menyang alamat endi?
    .label = alamat
    .help = Mangga ditulis dalan utawa dusun, desa, kecamatan, lan kabupatene.
    .only-phone = Iki nomer telpon, dudu alamat. Mangga ditulis dalan utawa dusun, desa, lan kecamatane; nomere ditakokake sawise iki.

phone = Nomer telpon sing bisa dihubungi sing dodol?
    .label = telpon
    .help = Upamane 0812-3456-7890. Mung diwenehake marang sing dodol iki.

payment = Bayare nganggo apa?
    .label = bayaran
    .help = Bayare sawise pesenan ditampa sing dodol.

note = Apa ana cathetan kanggo sing dodol?
    .label = cathetan
    .help = Upamane rasa, ukuran, utawa kapan dijupuk. Kena diliwati.

correct =
    Mangga dipriksa:

    Barang: { NUMBER($quantity) } { $unit } { $name }
    Regane: { RUPIAH($total) }{ $address ->
        [none] { "" }
       *[other] { " " }(durung kalebu ongkos kirim)
    }
    Sing dodol: { $shop }
    Sing tuku: { $buyer }, { PHONE($phone) }
    Kiriman: { $delivery }{ $address ->
        [none] { "" }
       *[other] { "\u000A" }Alamat: { $address }
    }
    Bayaran: { $payment }{ $note ->
        [none] { "" }
       *[other] { "\u000A" }Cathetan: { $note }
    }

    Dipesen saiki?
    .label = ringkesan
    .help = Pencet Bener kanggo pesen. Yen arep ngowahi, ketik upamane "ubah alamat".

done =
    Pesenan { $number } wis dikirim menyang { $shop }. Wangsulane bakal dikabarake ing kene.{ $link ->
        [none] { "" }
       *[other] { "\u000A" }{ $link }
    }

status = Deleng pesenan
