# Gambare produk kanggo dienggo bareng.

door = Kertu produk
    .words = gawe kertu produk | gawe kertu

done =
    Iki kertune { $name }, siap kanggo status WhatsApp.{ $link ->
        [none] { "" }
       *[other] { "\u000A" }{ $link }
    }
file = Iki kertune { $name } ukuran wutuh, 1080 ping 1350.
which = Kertu kanggo produk sing endi?

# On the picture itself.
price = { RUPIAH($price) }
unit = saben { $unit }
order = Pindai kanggo pesen
