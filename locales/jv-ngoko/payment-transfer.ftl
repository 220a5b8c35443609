# Rekening kanggo sing tuku.

bank = Rekeninge ing bank apa?
    .label = bank
    .help = Upamane BRI, Bank Jatim, utawa DANA.

number = Nomer rekeninge pira?
    .label = nomer rekening
    .help = Mangga ditulis angkane wae, kena nganggo spasi.
    .not-an-account = Nomer rekening ana 5 nganti 20 angka. Mangga dipriksa maneh.

holder = Jenenge sing duwe rekening?
    .label = jeneng rekening
    .help = Jeneng kaya ing buku tabungan.

correct =
    Mangga dipriksa tenan, dhuwite sing tuku dikirim mrene:

    Bank: { $bank }
    Nomer: { $number }
    Jeneng: { $holder }

    Apa wis bener?
    .label = ringkesan
    .help = Pencet Bener kanggo nyimpen. Yen arep ngowahi, ketik upamane "ubah bank".

done = Rekening wis disimpen. Sing tuku ndeleng sawise pesenane ditampa.
