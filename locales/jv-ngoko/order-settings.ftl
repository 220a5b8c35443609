# Piye usaha dikabari bab pesenan.

door = Setelan pesenan
    .words = setelan pesenan | atur pesenan
no-business = Durung ana usaha sing kadhaftar. Arep ndhaftarake siji?
business = Usaha sing endi?
    .label = Usaha
    .help = Mangga dipilih usahane. Saben usaha duwe setelan dhewe.

now =
    Kabar pesenan kanggo { $shop }:
    Yen durung diwangsuli, dakelingake sawise { NUMBER($minutes) } menit
    Kabar wengi (21.00–05.00): { $night ->
        [yes] iya
       *[no] ora, dikumpulake jam 05.00
    }
    Ringkesan saben dina: { $summaries ->
        [yes] iya
       *[no] ora
    }
    Sing melu mangsuli: { $contacts ->
        [none] durung ana
       *[other] { $contacts }
    }
minutes = Owahi menit
at-night = Wengi uga
not-at-night = Aja wengi
summaries = Uripake ringkesan
no-summaries = Pateni ringkesan
add-contact = Tambah wong
drop-contact = Tokake wong
