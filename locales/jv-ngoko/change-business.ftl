# Ngowahi siji bab saka usaha.

field = Apa sing arep diowahi saka { $name }?
    .label = sing diowahi
    .help = Mangga dipilih siji. Liyane tetep kaya mau.
    .name = Jeneng
    .kind = Jinis usaha
    .sector = Babagan
    .regency = Kabupaten/kutha
    .address = Alamat
    .phone = Telpon
    .nib = NIB
    .cooperative = Koperasi
    .opop = OPOP

changed = Wis diowahi.
