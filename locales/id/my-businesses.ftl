# Looking at one's businesses.

door = Usaha saya
    .words = usaha saya | usahaku | lihat usaha | daftar usaha saya | data usaha
    .command = usaha

none = Bapak/Ibu belum mendaftarkan usaha.

list = Bapak/Ibu punya { NUMBER($count) } usaha. Mau melihat yang mana?

card =
    { $name }{ $closed ->
        [yes] { " " }(ditutup)
       *[no] { "" }
    }
    { $kind }, { $sector }
    { $address }, { $regency }
    Telepon: { $phone ->
        [none] tidak diisi
       *[other] { PHONE($phone) }
    }
    NIB: { $nib ->
        [none] belum ada
       *[other] { $nib }
    }
    Koperasi: { $cooperative ->
        [none] tidak diisi
       *[other] { $cooperative }
    }{ $opop ->
        [yes] { "\u000A" }Ikut OPOP
       *[no] { "" }
    }

change-business = Ubah data usaha
my-products = Lihat produk
add-product = Tambah produk
close-business = Tutup usaha
reopen-business = Buka lagi
payment = Cara bayar
