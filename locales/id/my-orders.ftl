# Orders by where they stand.

door = Pesanan
    .words = pesanan | pesanan saya | pesananku | lihat pesanan | daftar pesanan | pesanan masuk | orderan | orderan masuk | cek pesanan | pesanan baru
    .command = pesanan

list = { $shelf ->
        [new] Pesanan baru
        [accepted] Pesanan yang sudah diterima
        [ready] Pesanan yang sudah siap
       *[done] Pesanan yang sudah selesai
    }: { NUMBER($total) }{ $pages ->
        [1] { "" }
       *[other] , halaman { NUMBER($page) } dari { NUMBER($pages) }
    }. Pilih satu untuk melihatnya.
none = { $shelf ->
        [new] Belum ada pesanan yang menunggu jawaban. Begitu ada yang masuk, langsung kami kabari.
        [accepted] Tidak ada pesanan yang sedang disiapkan.
        [ready] Tidak ada pesanan yang siap dikirim.
       *[done] Belum ada pesanan yang selesai.
    }
new = Baru
accepted = Diterima
ready = Siap
done = Selesai
