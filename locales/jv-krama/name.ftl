# Kados pundi anggenipun nyebat.

door = Ewahi asma
    .words = ewahi asma | gantos asma | ganti asma | ewahi nami | gantos nami | ganti nami | ubah nami | ngewahi nami | ewahi nami kula | gantos nami kula | ndandosi nami

name =
    Asma panjenengan sinten?
    .label = asma
    .help = Mangga dipunserat asma ingkang limrah, upaminipun Sari Wulandari.
    .is-a-number = Menika kados nomer utawi alamat. Ingkang dipunbetahaken namung asma.

santri =
    Asma panjenengan sinten?
    .label = asma
    .help = Mangga dipunserat asma ingkang limrah, upaminipun Ahmad.
    .is-a-number = Menika kados nomer utawi alamat. Ingkang dipunbetahaken namung asma.

nickname =
    Kersa dipunaturi sinten? Cekap asma celukan.
    .label = asma
    .help = Setunggal utawi kalih tembung kemawon, upaminipun Aisyah. Sampun ngantos nyerat asma jangkep utawi nomer.
    .more-than-a-nickname = Cekap asma celukan: setunggal utawi kalih tembung, tanpa angka.

nice-to-meet = Ndherek bingah saged tetepangan, { $name }!
changed = Inggih, wiwit samenika kula ngaturi panjenengan { $name }.
