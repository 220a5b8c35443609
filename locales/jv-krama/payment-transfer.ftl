# Rekening kangge ingkang tumbas.

bank = Rekeningipun ing bank menapa?
    .label = bank
    .help = Upaminipun BRI, Bank Jatim, utawi DANA.

number = Nomer rekeningipun pinten?
    .label = nomer rekening
    .help = Mangga dipunserat angkanipun kemawon, kenging mawi spasi.
    .not-an-account = Nomer rekening wonten 5 dumugi 20 angka. Mangga dipunpriksa malih.

holder = Nami ingkang kagungan rekening?
    .label = nami rekening
    .help = Nami kados ing buku tabungan.

correct =
    Mangga dipunpriksa saestu, artanipun ingkang tumbas dipunkintun mriki:

    Bank: { $bank }
    Nomer: { $number }
    Nami: { $holder }

    Menapa sampun leres?
    .label = ringkesan
    .help = Pencet Leres kangge nyimpen. Menawi badhe ngewahi, ketik upaminipun "ubah bank".

done = Rekening sampun dipunsimpen. Ingkang tumbas mirsani sasampunipun pesenanipun dipuntampi.
