# Dadi pengurus, kurator, utawa pengajar.

door = Dadi pengurus
    .words = dadi pengurus | aku pengurus | aku pengurus koperasi | aku pengurus pesantren | duwe kode undangan | nyuwun peran | dadi kurator | dadi ustaz
    .command = pengurus
how =
    Sampeyan duwe kode undangan, utawa arep nyuwun sarujuke pengurus?
    .label = cara
    .help = Kode undangan saka program. Yen durung duwe kode, pengurus sing wis kadhaftar bisa nyarujuki.
    .code = Duwe kode
    .approval = Nyuwun sarujuk
code =
    Mangga diketik kode undangane.
    .label = kode
    .help = Kodene 16 aksara lan angka, upamane ABCD-EFGH-JKMN-PQRS. Aksara gedhe utawa cilik padha wae.
role =
    Perane minangka apa?
    .label = peran
    .help = Pengurus ngurus koperasi utawa pesantren, kurator mriksa produk, pengajar ngancani sinau.
place =
    Ing koperasi utawa pesantren endi? Tulisen jenenge.
    .label = papan
    .help = Cukup saperangan jenenge, upamane "Sumber Rejeki". Yen ora ana ing dhaftar, takon petugas program.
    .nothing-found = Jeneng kuwi durung ana ing dhaftar. Coba saperangan jenenge wae.
    .unsure = Sing endi?
welcome = Sugeng rawuh! Wiwit saiki sampeyan dadi { $role } ing { $place }.
waiting = Panjaluk dadi { $role } { $place } wis dakaturake marang pengurus ing kana. Mengko dakkabari yen wis ana wangsulan; liyane tetep bisa dienggo.
nobody-there = Panjaluk dadi { $role } { $place } wis disimpen lan ngenteni. Ing kana durung ana pengurus sing kadhaftar, mula mangga nyuwun kode undangan marang petugas program.
unknown = Kode kuwi ora dikenal. Mangga dipriksa maneh aksarane.
expired = Kode kuwi wis kliwat wektune. Mangga nyuwun kode anyar.
used = Kode kuwi wis tau dienggo. Siji kode mung kanggo wong siji.
too-many = Wis kakehan kode sing kleru. Enteni sajam ya, banjur dicoba maneh.
again = Dicoba maneh
