# Changing one thing about a business. The questions themselves are those of register-business.

field = Apa yang mau diubah dari { $name }?
    .label = yang diubah
    .help = Pilih satu. Yang lain tetap seperti semula.
    .name = Nama
    .kind = Jenis usaha
    .sector = Bidang
    .regency = Kabupaten/kota
    .address = Alamat
    .phone = Telepon
    .nib = NIB
    .cooperative = Koperasi
    .opop = OPOP

changed = Sudah diubah.
