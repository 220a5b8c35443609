# Marang sing nampa kode kanggo mangsuli pesenan.

code = Mangga kode saka sing duwe usaha dikirim.
    .label = Kode
    .help = Kode 16 aksara lan angka saka sing duwe usaha.
joined = Wiwit saiki sampeyan melu dikabari lan bisa mangsuli pesenan { $shop }.
again = Coba kode liya
