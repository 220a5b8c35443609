# Menawi wonten paugeran ingkang nampik: menapa, lan kados pundi salajengipun.

consent-needed = Kangge menika perlu idin nyimpen data rumiyin. Ketik /start kangge nyukani idin.
guardian-needed = Kangge menika perlu idin tiyang sepuh, wali, utawi pesantren. Ketik "nyuwun idin" supados angsal kodenipun.
nickname-only = Saderengipun wonten idin tiyang sepuh, wali, utawi pesantren, cekap asma celukan kemawon.
not-yours = Menika sampun mboten wonten, utawi kagunganipun tiyang sanes.
no-such-lesson = Piwulangan menika sampun mboten wonten. Mangga dipunserat "piwulangan" kangge mirsani ingkang wonten.
not-an-officer = Namung pengurus ing papan menika ingkang saged mangsuli.
group-not-theirs = Namung pengurus koperasi menika ingkang saged nyambungaken utawi nyopot grup menika.
no-time-left = Menawi mekaten mboten wonten jam malih kangge pengingat. Mugi dipunturahi paling sekedhik kalih jam sadinten.
claim-answered = Panyuwunan menika sampun dipunwangsuli pengurus sanes.
name-taken = Nami { $name } sampun dipunginakaken. Mangga dipunserat nami sanes.
business-closed = { $name } saweg dipuntutup. Mangga usahanipun dipunbikak rumiyin, lajeng produkipun saged dipuntambah.

order-answered =
    Pesenan { $number } sampun { $answer ->
        [accepted] dipuntampi
        [declined] dipuntampik
        [postponed] dipunsemadosi
        [ready] dipuncawisaken
       *[handed_over] kaaturaken
    }{ $name ->
        [none] { "" }
       *[other] { " " }dening { $name }
    } nalika { DATE($at) } jam { CLOCK($at) }.
order-over =
    Pesenan { $number } { $status ->
        [cancelled] sampun dipunbatalaken, dados mboten perlu dipunwangsuli malih.
        [refunded] sampun dipunwangsulaken artanipun, dados mboten perlu dipunwangsuli malih.
        [delivered] sampun rampung: ingkang tumbas sampun nampi.
       *[shipped] sampun dipunkintun, dados mboten perlu dipunwangsuli malih.
    }
order-not-accepted = Pesenan { $number } dereng dipuntampi. Mangga dipuntampi rumiyin, lajeng dipuncawisaken lan dipunkintun.
too-little-stock = Stok { $product } mboten cekap kangge pesenan menika, dados dereng dipuntampi.
too-many-contacts = Sampun wonten { NUMBER($max) } tiyang ingkang mbiyantu mangsuli pesenan. Mangga dipunwedalaken setunggal rumiyin.
answers-already = Kode menika kangge tiyang sanes lan taksih saged dipunginakaken; panjenengan sampun saged mangsuli pesenan { $shop }.
no-such-order = Pesenan { $number } mboten wonten ing dhaftar pesenan ingkang taksih binikak.
too-many-profiles = Ponsel setunggal paling kathah kangge tiyang { NUMBER($most) }.
not-for-sale = Barang menika sampun mboten dipunsade.
too-few-left = Kantun { NUMBER($left) } { $unit }. Badhe mesen pinten?
too-late-to-cancel = Pesenan menika sampun dipunwangsuli ingkang sade, dados mboten saged dipunbatalaken saking mriki. Mangga ngaturi pirsa ingkang sade.
not-handed-over = Ingkang sade dereng ngaturaken pesenan menika. Menawi barangipun sampun dumugi, mangga ngaturi pirsa ingkang sade rumiyin.
not-to-be-paid = Pesenan menika dereng dipuntampi ingkang sade, utawi dipunbayar tunai. Dados dereng wonten ingkang kedah dipunbayar saking mriki.
last-way-to-pay =
    Namung menika caranipun ingkang tumbas mbayar. Mangga { $way ->
        [cod] masang QRIS utawi ngisi rekening
        [qris] ngisi rekening utawi nampi COD
       *[transfer] masang QRIS utawi nampi COD
    } rumiyin, lajeng menika saged dipuncopot.
not-passed = Sertifikat medal menawi sedaya piwulangan ing kursus menika sampun lulus. Ketik "piwulangan" kangge nglajengaken.
curation-decided =
    { $product } { $mine ->
        [yes] sampun panjenengan biji
       *[no] sampun dipunbiji kurator sanes
    }: { $decision ->
        [ready] layak
       *[mend] prelu dipundandosi
    } ({ DATE($at) }, { CLOCK($at) }).
