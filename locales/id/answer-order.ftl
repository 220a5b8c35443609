# The seller's word on an order.

reason = Pesanan { $number } ditolak karena apa? Alasannya kami sampaikan ke pembeli.
    .label = Alasan
    .help = Pilih salah satu. Pembeli membaca alasan ini, jadi tidak perlu menunggu-nunggu.
    .sold-out = Stok habis
    .no-time = Tidak sempat
    .too-far = Di luar jangkauan
    .other = Alasan lain
words = Silakan tulis alasannya, singkat saja. Boleh dilewati.
    .label = Keterangan
    .help = Satu kalimat untuk pembeli, misalnya "Minggu depan baru ada lagi".
until = Pesanan { $number } ditunda sampai kapan? Pembeli akan kami beri tahu.
    .label = Sampai kapan
    .help = Pilih salah satu, atau tulis misalnya "3 jam" atau "besok".
    .in-2-hours = 2 jam lagi
    .tomorrow = Besok pagi
    .in-2-days = Lusa
    .no-later = Tulis lamanya, misalnya "3 jam" atau "besok".
    .too-late = Paling lama { NUMBER($max) } hari, ya, supaya pembeli tidak menunggu terlalu lama.

accepted = Pesanan { $number } diterima{ $left ->
        [yes] . Pembelinya tidak bisa kami kabari; hubungi langsung, ya.
       *[no] , dan { $buyer } sudah kami kabari.
    } Kalau sudah siap, tekan "Sudah siap".
lacking = Stok { $product } tidak cukup untuk pesanan ini, jadi belum diterima. Ubah dulu stoknya, tunda, atau tolak.
declined = Pesanan { $number } ditolak.{ $left ->
        [yes] { " " }Pembelinya tidak bisa kami kabari; hubungi langsung, ya.
       *[no] { " " }Pembeli sudah kami beri tahu alasannya.
    }
postponed = Pesanan { $number } ditunda sampai { DAY($until) }, { DATE($until) } pukul { CLOCK($until) }.{ $left ->
        [yes] { " " }Pembelinya tidak bisa kami kabari; hubungi langsung, ya.
       *[no] { " " }Pembeli sudah kami beri tahu.
    }
ready = Sudah siap
