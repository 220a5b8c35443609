# Mbusak produk.

sure = { $name } dibusak? Produk lan fotone ora bisa dibalekake. Yen mung entek, luwih becik didhelikake.
    .label = busak produk
    .help = Pilih Iya kanggo mbusak, Ora supaya tetep disimpen.

kept = Iya, { $name } tetep ana.
deleted = { $name } wis dibusak.
