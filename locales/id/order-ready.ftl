# An order is packed.

ready = Pesanan { $number } sudah siap{ $left ->
        [yes] . Pembelinya tidak bisa kami kabari; hubungi langsung, ya.
       *[no] , dan pembeli sudah kami kabari.
    } { $delivery ->
        [pickup] Kalau sudah diambil, tekan "Sudah diserahkan".
       *[other] Kalau sudah berangkat, tekan "Sudah diserahkan".
    }
hand-over = Sudah diserahkan
