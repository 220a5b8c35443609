# Wangsulan ingkang sade.

reason = Pesenan { $number } dipuntampik amargi menapa? Alesanipun kula aturaken dhateng ingkang tumbas.
    .label = Alesan
    .help = Mangga dipunpilih salah satunggal. Ingkang tumbas maos alesan menika, dados mboten perlu ngrantos.
    .sold-out = Stok telas
    .no-time = Mboten kober
    .too-far = Ketebihan
    .other = Alesan sanes
words = Mangga dipunserat alesanipun, ringkes kemawon. Kenging dipunlangkungi.
    .label = Katrangan
    .help = Satunggal ukara kangge ingkang tumbas, upaminipun "Minggu ngajeng nembe wonten malih".
until = Pesenan { $number } dipunsemadosi dumugi kapan? Ingkang tumbas badhe kula aturi pirsa.
    .label = Dumugi kapan
    .help = Mangga dipunpilih, utawi dipunserat upaminipun "3 jam" utawi "benjing".
    .in-2-hours = 2 jam malih
    .tomorrow = Benjing enjing
    .in-2-days = Kalih dinten malih
    .no-later = Mangga dipunserat dangunipun, upaminipun "3 jam" utawi "benjing".
    .too-late = Paling dangu { NUMBER($max) } dinten, supados ingkang tumbas mboten ngrantos kedangon.

accepted = Pesenan { $number } dipuntampi{ $left ->
        [yes] . Ingkang tumbas mboten saged kula aturi pirsa; mangga dipunhubungi piyambak.
       *[no] , lan { $buyer } sampun kula aturi pirsa.
    } Menawi sampun cawis, mangga dipunpencet "Sampun cawis".
lacking = Stok { $product } mboten cekap kangge pesenan menika, dados dereng dipuntampi. Mangga stokipun dipunewahi rumiyin, dipunsemadosi, utawi dipuntampik.
declined = Pesenan { $number } dipuntampik.{ $left ->
        [yes] { " " }Ingkang tumbas mboten saged kula aturi pirsa; mangga dipunhubungi piyambak.
       *[no] { " " }Alesanipun sampun kula aturaken dhateng ingkang tumbas.
    }
postponed = Pesenan { $number } dipunsemadosi dumugi { DAY($until) }, { DATE($until) } jam { CLOCK($until) }.{ $left ->
        [yes] { " " }Ingkang tumbas mboten saged kula aturi pirsa; mangga dipunhubungi piyambak.
       *[no] { " " }Ingkang tumbas sampun kula aturi pirsa.
    }
ready = Sampun cawis
