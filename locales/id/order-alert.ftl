# An order has come: what it is, and who should answer. `card` is what every order shows of itself.

new = Pesanan baru { $number } untuk { $shop }:
reminder = Pesanan { $number } untuk { $shop } masih menunggu jawaban:
second = Pesanan { $number } untuk { $shop } belum ada yang menjawab. Bisa dibantu?
officer = Penjual { $shop } belum menjawab pesanan { $number }. Mohon dibantu menjawab atau menghubungi penjualnya:
cancelled = Pesanan { $number } untuk { $shop } dibatalkan.{ $accepted ->
        [yes] { " " }Stoknya sudah kami kembalikan.
       *[no] { "" }
    }
refunded = Uang pesanan { $number } untuk { $shop } dikembalikan, jadi pesanannya tidak perlu dikirim.{ $accepted ->
        [yes] { " " }Stoknya sudah kami kembalikan.
       *[no] { "" }
    }
paid = Pesanan { $number } untuk { $shop } sudah dibayar pembeli.
accepted = Pesanan { $number } sudah diterima{ $by ->
        [none] { "" }
       *[other] { " " }oleh { $by }
    }.
declined = Pesanan { $number } sudah ditolak{ $by ->
        [none] { "" }
       *[other] { " " }oleh { $by }
    }.
buyer-left = Pembeli pesanan { $number } sudah tidak memakai Kanca, jadi tidak bisa kami kabari lagi. Pesanannya tetap berlaku; kabari langsung lewat nomornya, ya.

card =
    { $items }{ $more ->
        [0] { "" }
       *[other] { "\u000A" }… dan { NUMBER($more) } barang lain
    }
    Total: { RUPIAH($total) }{ $shipping ->
        [0] { "" }
       *[other] { " " }(termasuk ongkir { RUPIAH($shipping) })
    }
    Pembeli: { $buyer }{ $place ->
        [none] { "" }
       *[other] , { $place }
    }{ $address ->
        [none] { "" }
       *[other] { "\u000A" }Alamat: { $address }
    }
    Bayar: { $payment ->
        [cod] di tempat (COD)
        [transfer] transfer
        [qris] QRIS
       *[other] cara lain
    }{ $paid ->
        [yes] , sudah dibayar
        [no] , belum dibayar
       *[none] { "" }
    }
    Kirim: { $delivery ->
        [courier] lewat kurir
        [pickup] diambil pembeli
       *[own] diantar sendiri
    }{ $note ->
        [none] { "" }
       *[other] { "\u000A" }Catatan: { $note }
    }{ $link ->
        [none] { "" }
       *[other] { "\u000A" }Hubungi pembeli: { $link }
    }

accept = Terima
decline = Tolak
postpone = Tunda
