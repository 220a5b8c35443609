# Ndherek kelas.

door = Ndherek kelas
    .words = ndherek kelas | mlebet kelas | gadhah kode kelas
code =
    Mangga dipunketik kode kelas saking ustaz.
    .label = kode
    .help = Kodenipun wolung aksara lan angka, upaminipun ABCD-EFGH. Aksara ageng utawi alit sami kemawon.
sure =
    Badhe ndherek { $name } ing { $place }? Pengajaripun saged mirsani asma celukan lan kemajengan panjenengan.
    .label = ndherek
    .help = Saged medal kapan kemawon lumantar "kelas".
joined = Panjenengan sampun ndherek { $name }.
joined-before = Panjenengan pancen sampun wonten ing { $name }.
allowed = Idin wali sampun dipuncathet { $place }. Sedaya isinipun Kanca saged dipunginakaken.
begin = Menapa badhe miwiti sinau?
not-joined = Inggih, mboten siyos.
unknown = Kode menika mboten dipuntepangi. Mangga aksaranipun dipunpriksa malih.
too-many = Sampun kathah kode ingkang klentu. Mangga dipunentosi sajam, lajeng dipuncobi malih.
again = Dipuncobi malih
