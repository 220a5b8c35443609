# How a business hears of orders.

door = Pengaturan pesanan
    .words = pengaturan pesanan | atur pesanan | setelan pesanan
no-business = Belum ada usaha yang terdaftar. Mau mendaftarkan satu?
business = Usaha yang mana?
    .label = Usaha
    .help = Pilih usahanya. Setiap usaha punya pengaturan sendiri.

now =
    Kabar pesanan untuk { $shop }:
    Kalau belum dijawab, kami ingatkan setelah { NUMBER($minutes) } menit
    Kabar malam hari (21.00–05.00): { $night ->
        [yes] ya
       *[no] tidak, dikumpulkan jam 05.00
    }
    Ringkasan harian: { $summaries ->
        [yes] ya
       *[no] tidak
    }
    Yang ikut menjawab: { $contacts ->
        [none] belum ada
       *[other] { $contacts }
    }
minutes = Ubah menit
at-night = Kabari malam juga
not-at-night = Jangan malam hari
summaries = Nyalakan ringkasan
no-summaries = Matikan ringkasan
add-contact = Tambah orang
drop-contact = Keluarkan orang
