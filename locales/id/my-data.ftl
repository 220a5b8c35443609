# What we hold of somebody.

door = Data saya
    .words = datasaya | lihat data saya | data saya apa saja | unduh data saya | salin data saya
person =
    Ini yang kami simpan:
    • Nama: { $name ->
        [none] belum diisi
       *[other] { $name }
    }
    • Sebagai: { $part ->
        [owner] pemilik usaha
        [santri] santri atau pelajar
       *[officer] pengurus koperasi atau pesantren
    }
    • Umur: { $age ->
        [minor] di bawah 18 tahun
        [adult] 18 tahun ke atas
       *[none] tidak ditanyakan
    }
    • Bahasa: { $language ->
        [jv-krama] Jawa krama
        [jv-ngoko] Jawa ngoko
       *[id] Indonesia
    }
counts =
    • Usaha: { NUMBER($businesses) }
    • Produk: { NUMBER($products) }
    • Foto: { NUMBER($pictures) }
    • Pesan yang pernah dikirim ke sini: { NUMBER($messages) }
nothing = Belum ada data pribadi Anda di sini.
