# Mbusak produk.

sure = { $name } dipunbusak? Produk lan fotonipun mboten saged dipunwangsulaken. Menawi namung telas, langkung sae dipundhelikaken.
    .label = busak produk
    .help = Pilih Inggih kangge mbusak, Mboten supados tetep kasimpen.

kept = Inggih, { $name } tetep wonten.
deleted = { $name } sampun dipunbusak.
