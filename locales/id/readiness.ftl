# What a product lacks for the market.

door = Siap pasar
    .words = siap pasar | kesiapan produk | produk siap jual | cek kesiapan

# A no-break space keeps each sign beside its word.
card =
    Siap pasar: { $name }
    { $bar } { NUMBER($ready) } dari { NUMBER($total) } siap
    { $photo ->
        [ready] ✓ Foto
        [mend] △ Foto
       *[missing] ○ Foto
    }{ $description ->
        [ready] { " " }· ✓ Keterangan
        [mend] { " " }· △ Keterangan
       *[missing] { " " }· ○ Keterangan
    }{ $weight ->
        [none] { "" }
        [ready] { " " }· ✓ Berat
       *[missing] { " " }· ○ Berat
    }{ $brand ->
        [ready] { " " }· ✓ Merek
       *[missing] { " " }· ○ Merek
    }{ $shelf_life ->
        [none] { "" }
        [ready] { " " }· ✓ Masa simpan
       *[missing] { " " }· ○ Masa simpan
    }{ $nib ->
        [ready] { " " }· ✓ NIB
       *[missing] { " " }· ○ NIB
    }{ $pirt ->
        [none] { "" }
        [ready] { " " }· ✓ P-IRT
        [mend] { " " }· △ P-IRT
       *[missing] { " " }· ○ P-IRT
    }{ $halal ->
        [none] { "" }
        [ready] { " " }· ✓ Halal
       *[missing] { " " }· ○ Halal
    }
    ✓ sudah, △ perbaiki, ○ belum. Nomor baru dicek bentuknya; keasliannya diperiksa petugas.
pirt =
    Isi nomor P-IRT: { $packaging ->
        [none] { "" }
        [glass] kemasan kaca,{ " " }
        [plastic] kemasan plastik,{ " " }
        [carton] kemasan karton atau kertas,{ " " }
        [can] kemasan kaleng,{ " " }
        [foil] kemasan aluminium foil,{ " " }
        [composite] kemasan komposit,{ " " }
        [multiple] beberapa jenis kemasan,{ " " }
       *[other] kemasan lain,{ " " }
    }{ $place ->
        [none] { "" }
       *[other] dari { $place },{ " " }
    }{ $until ->
        [none] berlaku sampai tahun { $year }. Kalau berbeda dengan suratnya, periksa lagi nomornya.
       *[other] berlaku sampai { DATE($until) }.
    }
standing =
    { $state ->
        [waiting] Menunggu Rumah Kurasi sejak { DATE($at) }.
        [ready] Lolos kurasi { DATE($at) }.
        [changed] Produk ini berubah sejak lolos kurasi { DATE($at) }. Ajukan lagi supaya tandanya kembali.
       *[mend] Hasil kurasi { DATE($at) }: masih perlu diperbaiki.
    }
halal-duty = Sejak { DATE($since) } makanan dan minuman usaha mikro dan kecil wajib bersertifikat halal (PP 42/2024). Aturan bisa berubah: tanyakan ke pendamping halal atau BPJPH.
step =
    { $step ->
        [photo] Langkah berikut: foto produknya. Cukup HP, siang hari di dekat jendela.
        [description] Langkah berikut: tulis keterangan, misalnya isi, rasa, ukuran, dan kemasannya.
        [weight] Langkah berikut: berat satu kemasan. Dipakai untuk ongkos kirim.
        [brand] Langkah berikut: nama merek di kemasan.
        [shelf-life] Langkah berikut: masa simpan, berapa lama produk tahan.
        [nib] Langkah berikut: NIB usaha. Gratis, dibuat sendiri di oss.go.id.
        [pirt] Langkah berikut: nomor P-IRT. Belum punya? Tanyakan ke Dinas Kesehatan atau DPMPTSP kabupaten/kota.
        [halal] Langkah berikut: nomor halal. Belum punya? Usaha kecil bisa bertanya tentang jalur gratis SEHATI.
        [done] Semua sudah siap.
       *[none] Semua sudah siap. Tinggal diajukan ke Rumah Kurasi.
    }
mend =
    { $step ->
        [photo-dark] Langkah berikut: foto utamanya gelap. Foto lagi siang hari di dekat jendela, tanpa lampu kilat.
        [photo-blurred] Langkah berikut: foto utamanya buram. Bersihkan lensa, pegang HP dengan dua tangan, lalu foto lagi.
        [photo-tiny] Langkah berikut: foto utamanya terlalu kecil. Kirim foto asli dari kamera, bukan hasil potong layar.
        [description-short] Langkah berikut: tambah keterangannya, misalnya isi, rasa, ukuran, dan kemasannya.
       *[pirt-expired] Langkah berikut: P-IRT sudah lewat masanya. Perpanjang dulu, lalu tulis nomor yang baru.
    }
go = Isi sekarang
ask = Ajukan kurasi
product = Lihat produk
