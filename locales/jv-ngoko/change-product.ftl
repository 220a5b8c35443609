# Ngowahi siji bab saka produk.

field = Apa sing arep diowahi saka { $name }?
    .label = sing diowahi
    .help = Mangga dipilih siji. Liyane tetep kaya mau.
    .price = Rega
    .stock = Stok
    .pictures = Foto
    .name = Jeneng
    .unit = Satuan
    .weight = Bobot
    .description = Katrangan
    .halal = No. halal
    .pirt = No. P-IRT

changed = Wis diowahi.

price-changed = Rega { $name } wis diowahi saka { RUPIAH($before) } dadi { RUPIAH($now) } saben { $unit }.
stock-changed = Stok { $name } wis diowahi{ $before ->
        [none] { "" }
       *[other] { " " }saka { NUMBER($before) }
    } dadi { NUMBER($now) } { $unit }.
undo = Balekna
