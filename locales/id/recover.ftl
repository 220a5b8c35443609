# Coming back with a recovery code.

door = Pulihkan data
    .words = pulihkan | pulihkan data | pulihkan akun | punya kode pemulihan | masuk dengan kode | pakai kode pemulihan
    .command = pulihkan
code =
    Silakan ketik kode pemulihannya.
    .label = kode
    .help = Kodenya 16 huruf dan angka, misalnya ABCD-EFGH-JKMN-PQRS. Huruf besar atau kecil sama saja.
