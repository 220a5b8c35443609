# A picture of a product to pass on.

door = Kartu produk
    .words = kartu produk | bagikan produk | buat kartu | gambar promosi | bikin poster

done =
    Ini kartu { $name }, siap untuk status WhatsApp.{ $link ->
        [none] { "" }
       *[other] { "\u000A" }{ $link }
    }
file = Ini kartu { $name } ukuran penuh, 1080 kali 1350.
which = Kartu untuk produk yang mana?

# On the picture itself.
price = { RUPIAH($price) }
unit = per { $unit }
order = Pindai untuk pesan
