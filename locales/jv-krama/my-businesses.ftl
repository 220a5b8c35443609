# Ningali usaha.

door = Usaha kula
    .words = usaha kula | ningali usaha | tingali usaha | dhaftar usaha kula
    .command = usaha

none = Panjenengan dereng ndhaftaraken usaha.

list = Panjenengan kagungan { NUMBER($count) } usaha. Badhe mirsani ingkang pundi?

card =
    { $name }{ $closed ->
        [yes] { " " }(dipuntutup)
       *[no] { "" }
    }
    { $kind }, { $sector }
    { $address }, { $regency }
    Telpon: { $phone ->
        [none] mboten dipunisi
       *[other] { PHONE($phone) }
    }
    NIB: { $nib ->
        [none] dereng wonten
       *[other] { $nib }
    }
    Koperasi: { $cooperative ->
        [none] mboten dipunisi
       *[other] { $cooperative }
    }{ $opop ->
        [yes] { "\u000A" }Tumut OPOP
       *[no] { "" }
    }

change-business = Ewahi data usaha
my-products = Tingali produk
add-product = Tambah produk
close-business = Tutup usaha
reopen-business = Bikak malih
payment = Cara mbayar
