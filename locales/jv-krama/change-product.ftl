# Ngewahi satunggal bab saking produk.

field = Menapa ingkang badhe dipunewahi saking { $name }?
    .label = ingkang dipunewahi
    .help = Mangga dipunpilih setunggal. Sanesipun tetep kados saderengipun.
    .price = Regi
    .stock = Stok
    .pictures = Foto
    .name = Nami
    .unit = Satuan
    .weight = Bobot
    .description = Katrangan
    .halal = No. halal
    .pirt = No. P-IRT

changed = Sampun dipunewahi.
