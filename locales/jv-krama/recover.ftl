# Wangsul mawi kode pemulihan.

door = Pulihaken data
    .words = pulihaken | pulihaken data | gadhah kode pemulihan | ngginakaken kode pemulihan
    .command = pulihkan
code =
    Mangga dipunketik kode pemulihanipun.
    .label = kode
    .help = Kodenipun 16 aksara lan angka, upaminipun ABCD-EFGH-JKMN-PQRS. Aksara ageng utawi alit sami kemawon.
