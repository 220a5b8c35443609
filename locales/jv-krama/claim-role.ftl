# Dados pengurus, kurator, utawi pengajar.

door = Dados pengurus
    .words = dados pengurus | kula pengurus | kula pengurus koperasi | kula pengurus pesantren | gadhah kode undangan | nyuwun peran | dados kurator | dados ustaz
    .command = pengurus
how =
    Menapa panjenengan sampun kagungan kode undangan, utawi badhe nyuwun sarujukipun pengurus?
    .label = cara
    .help = Kode undangan saking program. Menawi dereng wonten kode, pengurus ingkang sampun kadhaftar saged nyarujuki.
    .code = Kagungan kode
    .approval = Nyuwun sarujuk
code =
    Mangga dipunketik kode undanganipun.
    .label = kode
    .help = Kodenipun 16 aksara lan angka, upaminipun ABCD-EFGH-JKMN-PQRS. Aksara ageng utawi alit sami kemawon.
role =
    Peranipun minangka menapa?
    .label = peran
    .help = Pengurus ngurus koperasi utawi pesantren, kurator mriksa produk, pengajar ngancani sinau.
place =
    Ing koperasi utawi pesantren pundi? Mangga dipunserat naminipun.
    .label = papan
    .help = Cekap saperangan naminipun, upaminipun "Sumber Rejeki". Menawi mboten wonten ing dhaftar, mangga matur dhateng petugas program.
    .nothing-found = Nami menika dereng wonten ing dhaftar. Mangga dipuncobi saperangan naminipun kemawon.
    .unsure = Ingkang pundi?
welcome = Sugeng rawuh! Wiwit samenika panjenengan dados { $role } ing { $place }.
waiting = Panyuwunan minangka { $role } { $place } sampun kula aturaken dhateng pengurus ing mrika. Mangke kula kabari menawi sampun wonten wangsulan; ingkang sanesipun tetep saged dipunginakaken.
nobody-there = Panyuwunan minangka { $role } { $place } sampun kasimpen lan nengga. Ing mrika dereng wonten pengurus ingkang kadhaftar, mila mangga nyuwun kode undangan dhateng petugas program.
unknown = Kode menika mboten dipuntepangi. Mangga aksaranipun dipunpriksa malih.
expired = Kode menika sampun kliwat wekdalipun. Mangga nyuwun kode enggal.
used = Kode menika sampun nate dipunginakaken. Setunggal kode namung kangge setunggal tiyang.
too-many = Sampun kathah kode ingkang klentu. Mangga dipunentosi sajam, lajeng dipuncobi malih.
again = Dipuncobi malih
