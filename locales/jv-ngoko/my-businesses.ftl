# Ndeleng usaha.

door = Usahaku
    .words = usahaku | ndeleng usaha | deleng usaha | ndelok usaha | dhaftar usahaku
    .command = usaha

none = Sampeyan durung ndhaftarake usaha.

list = Sampeyan duwe { NUMBER($count) } usaha. Arep ndeleng sing endi?

card =
    { $name }{ $closed ->
        [yes] { " " }(ditutup)
       *[no] { "" }
    }
    { $kind }, { $sector }
    { $address }, { $regency }
    Telpon: { $phone ->
        [none] ora diisi
       *[other] { PHONE($phone) }
    }
    NIB: { $nib ->
        [none] durung ana
       *[other] { $nib }
    }
    Koperasi: { $cooperative ->
        [none] ora diisi
       *[other] { $cooperative }
    }{ $opop ->
        [yes] { "\u000A" }Melu OPOP
       *[no] { "" }
    }

change-business = Owahi data usaha
my-products = Deleng produk
add-product = Tambah produk
close-business = Tutup usaha
reopen-business = Bukak maneh
payment = Cara bayar
