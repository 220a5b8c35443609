# Looking for what others sell.

door = Cari barang
    .words = cari barang | cari produk | mau belanja | belanja | lihat pasar | cari dagangan | mau beli | mau pesan | beli barang | pesan barang
    .command = cari

what = Mau cari barang apa?
    .label = barang
    .help = Tulis satu atau dua kata, misalnya keripik, batik, atau kopi Malang.

one = { $n }. { $name }, { RUPIAH($price) } per { $unit }{ $sold_out ->
        [yes] { " " }(habis)
       *[no] { "" }
    }
    { $shop }, { $place }

list = Hasil untuk "{ $text }"{ $page ->
        [1] { "" }
       *[other] , halaman { NUMBER($page) }
    }. Pilih satu untuk melihat atau memesan.
nothing = Belum ada yang cocok dengan "{ $text }". Coba kata yang lebih umum.
again = Cari lagi
