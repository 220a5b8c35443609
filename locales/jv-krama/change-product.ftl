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

price-changed = Regi { $name } sampun dipunewahi saking { RUPIAH($before) } dados { RUPIAH($now) } saben { $unit }.
stock-changed = Stok { $name } sampun dipunewahi{ $before ->
        [none] { "" }
       *[other] { " " }saking { NUMBER($before) }
    } dados { NUMBER($now) } { $unit }.
undo = Wangsulaken
