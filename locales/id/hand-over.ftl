# An order has left: by whom, under which number.

courier = Pesanan { $number } dikirim lewat kurir apa? Misalnya JNE, J&T, Pos, atau ojek.
    .label = Kurir
    .help = Nama kurirnya saja. Boleh dilewati.
receipt = Berapa nomor resinya? Boleh dilewati.
    .label = Nomor resi
    .help = Nomor di struk kurir. Pembeli memakainya untuk melacak kiriman.

done = { $delivery ->
        [pickup] Pesanan { $number } sudah diambil pembeli. Terima kasih!
        [own] Pesanan { $number } sudah diantar. Terima kasih!
       *[courier] Pesanan { $number } sudah dikirim{ $courier ->
            [none] { "" }
           *[other] { " " }lewat { $courier }
        }{ $receipt ->
            [none] { "" }
           *[other] , resi { $receipt }
        }.{ $left ->
            [yes] { "" }
           *[no] { " " }Pembeli sudah kami kabari.
        }
    }
