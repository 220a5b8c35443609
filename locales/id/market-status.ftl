# What became of an order made in the chat.

is-waiting = Pesanan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) menunggu jawaban penjual.
is-unanswered = Pesanan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) belum dijawab penjual. Kami sudah mengingatkannya.
is-postponed = Penjual minta waktu untuk pesanan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }).{ $reason ->
        [none] { "" }
       *[other] { " " }Sampai { DATE($reason) } pukul { CLOCK($reason) }.
    }
is-accepted = Kabar baik: pesanan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) diterima penjual.
is-declined = Maaf, pesanan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) tidak bisa dipenuhi penjual.{ $reason ->
        [none] { "" }
       *[other] { " " }Alasannya: { $reason }.
    }
is-ready = Pesanan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) sudah siap.
is-handed_over = Pesanan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) { $delivery ->
        [pickup] sudah diambil
       *[courier] sudah dikirim
    }.{ $courier ->
        [none] { "" }
       *[other] { " " }Kurir: { $courier }.
    }{ $receipt ->
        [none] { "" }
       *[other] { " " }Resi: { $receipt }.
    }
is-delivered = Pesanan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) sudah selesai. Terima kasih!
is-cancelled = Pesanan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop }) sudah dibatalkan.

whole =
    Pesanan { $number }, { $shop }
    { $stage ->
        [waiting] Menunggu jawaban penjual
        [unanswered] Belum dijawab penjual
        [postponed] Penjual minta waktu
        [accepted] Sudah diterima penjual
        [declined] Tidak bisa dipenuhi penjual
        [ready] Sudah siap
        [handed_over] Sudah diserahkan penjual
        [cancelled] Dibatalkan
       *[delivered] Sudah selesai
    }{ $until ->
        [none] { "" }
       *[other] { " " }sampai { DATE($until) } pukul { CLOCK($until) }
    }{ $stage ->
        [declined] { $reason ->
            [none] { "" }
           *[other] { "\u000A" }Alasannya: { $reason }
        }
       *[other] { "" }
    }
    Barang: { NUMBER($quantity) } { $unit } { $name }
    Jumlah harga: { RUPIAH($total) }{ $address ->
        [none] { "" }
       *[other] { " " }(belum termasuk ongkir)
    }
    Pembayaran: { $payment }
    Pengantaran: { $delivery }{ $address ->
        [none] { "" }
       *[other] { "\u000A" }Alamat: { $address }
    }{ $place ->
        [none] { "" }
       *[other] { "\u000A" }Alamat penjual: { $place }
    }{ $courier ->
        [none] { "" }
       *[other] { "\u000A" }Kurir: { $courier }
    }{ $receipt ->
        [none] { "" }
       *[other] { "\u000A" }Resi: { $receipt }
    }{ $note ->
        [none] { "" }
       *[other] { "\u000A" }Catatan: { $note }
    }{ $phone ->
        [none] { "" }
       *[other] { "\u000A" }Telepon penjual: { PHONE($phone) }
    }

pay-transfer = Bayar { RUPIAH($total) } ke { $bank } { $number } atas nama { $holder }.
pay-qris = Pindai kode QRIS ini dengan aplikasi bank atau dompet digital, lalu isi { RUPIAH($total) }. Nama penerimanya harus { $merchant }.
# On the picture itself.
qris-total = { RUPIAH($total) }

cancel = Batalkan pesanan
received = Sudah saya terima
