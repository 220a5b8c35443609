# A list of one's products, and one of them.

door = Produk saya
    .words = produk saya | produkku | barang saya | dagangan saya | lihat produk | daftar produk | stok saya
    .command = produk

none = Belum ada produk. Mau menambah satu?

list = { $pages ->
        [1] Ada { NUMBER($total) } produk. Pilih satu untuk melihat atau mengubahnya.
       *[other] Ada { NUMBER($total) } produk, halaman { NUMBER($page) } dari { NUMBER($pages) }. Pilih satu untuk melihat atau mengubahnya.
    }

card =
    { $name }{ $hidden ->
        [yes] { " " }(disembunyikan)
       *[no] { "" }
    }
    { RUPIAH($price) } per { $unit } ({ WORDS($price) })
    Stok: { $stock ->
        [none] tidak dihitung
       *[other] { NUMBER($stock) } { $unit }
    }{ $weight ->
        [none] { "" }
       *[other] { "\u000A" }Berat: { NUMBER($weight) } gram
    }{ $description ->
        [none] { "" }
       *[other] { "\u000A" }{ $description }
    }{ $halal ->
        [none] { "" }
       *[other] { "\u000A" }No. halal: { $halal }
    }{ $pirt ->
        [none] { "" }
       *[other] { "\u000A" }No. P-IRT: { $pirt }
    }{ $curated ->
        [none] { "" }
       *[other] { "\u000A" }Lolos kurasi { DATE($curated) }
    }
    Foto: { $photos ->
        [0] belum ada
       *[other] { NUMBER($photos) }
    }
    Usaha: { $business }

price = Ubah harga
stock = Ubah stok
pictures = Ganti foto
change = Ubah yang lain
hide = Sembunyikan
unhide = Tampilkan
delete = Hapus
add-product = Tambah produk
shown = { $name } sudah ditampilkan lagi.
hidden = { $name } sudah disembunyikan. Pembeli tidak melihatnya.
share = Kartu produk
ready = Siap pasar
