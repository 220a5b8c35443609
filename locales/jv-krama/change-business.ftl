# Ngewahi satunggal bab saking usaha.

field = Menapa ingkang badhe dipunewahi saking { $name }?
    .label = ingkang dipunewahi
    .help = Mangga dipunpilih setunggal. Sanesipun tetep kados saderengipun.
    .name = Nami
    .kind = Jinis usaha
    .sector = Babagan
    .regency = Kabupaten/kitha
    .address = Alamat
    .phone = Telpon
    .nib = NIB
    .cooperative = Koperasi
    .opop = OPOP

changed = Sampun dipunewahi.
