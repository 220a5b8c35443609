# Several orders told at once: after the night, or when many come in a minute.

many = Ada { NUMBER($count) } pesanan yang menunggu jawaban, semuanya { RUPIAH($total) }. Pilih satu untuk melihat dan menjawabnya.
# In a group, where orders are not opened one by one.
many-in-group =
    Ada { NUMBER($count) } pesanan yang menunggu jawaban, semuanya { RUPIAH($total) }:
    { $orders }{ $more ->
        [0] { "" }
       *[other] { "\u000A" }… dan { NUMBER($more) } pesanan lain
    }
    Tekan tombol untuk menerima, atau balas pesan ini, misalnya "tolak { $number }" atau "tunda { $number }".
accept-one = Terima { $number }

# What has become of orders that somebody knew of.
cancelled =
    Pesanan ini dibatalkan:
    { $orders }{ $accepted ->
        [yes] { "\u000A" }Stok yang disisihkan sudah kami kembalikan.
       *[no] { "" }
    }
refunded =
    Uang pesanan ini dikembalikan, jadi tidak perlu dikirim:
    { $orders }{ $accepted ->
        [yes] { "\u000A" }Stok yang disisihkan sudah kami kembalikan.
       *[no] { "" }
    }
paid =
    Pesanan ini sudah dibayar pembeli:
    { $orders }
accepted =
    Pesanan ini sudah diterima orang lain:
    { $orders }
declined =
    Pesanan ini sudah ditolak orang lain:
    { $orders }
buyer-left =
    Pembeli pesanan ini sudah tidak memakai Kanca, jadi tidak bisa kami kabari lagi. Pesanannya tetap berlaku; kabari langsung lewat nomornya, ya:
    { $orders }
