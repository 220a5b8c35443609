# QRIS toko, saka fotone.

photo = Mangga dikirim foto QRIS toko sampeyan. Kothak-kothake kudu ketok wutuh lan padhang.
    .label = foto QRIS
    .help = Foto stiker QRIS ing toko, utawa gambar QRIS saka aplikasi. Siji foto wae.
    .no-code = Kode QRIS-e durung kewaca. Mangga difoto luwih cedhak lan padhang, nganti pojoke papat ketok.
    .broken = Kode kuwi ora wutuh utawa wis owah. Mangga difoto asline.
    .not-ours = Kode kuwi dudu QRIS Indonesia.
    .incomplete = Kode kuwi ora ngemot jeneng toko.
    .dynamic = Kode kuwi mung kanggo siji bayaran. Mangga nganggo QRIS toko sing tetep.

correct =
    QRIS iki kewaca jenenge:

    Jeneng: { $merchant }
    Kutha: { $city }

    Apa bener iki QRIS sampeyan? Aku mung maca kodene, ora mriksa rekeninge.
    .label = ringkesan
    .help = Pencet Bener yen jenenge cocog. Yen dudu, pencet Batal.

done = QRIS wis dipasang. Sing tuku ndeleng sawise pesenane ditampa.
