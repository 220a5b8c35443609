# Gambaripun produk kangge dipunedum.

door = Kertu produk
    .words = kertu produk | damel kertu produk

done =
    Menika kertunipun { $name }, siap kangge status WhatsApp.{ $link ->
        [none] { "" }
       *[other] { "\u000A" }{ $link }
    }
file = Menika kertunipun { $name } kanthi ukuran wetah, 1080 kaping 1350.
which = Kertu kangge produk ingkang pundi?

# On the picture itself.
price = { RUPIAH($price) }
unit = saben { $unit }
order = Pindai kangge mesen
