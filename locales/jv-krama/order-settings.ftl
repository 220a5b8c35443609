# Kados pundi usaha dipunwartosi bab pesenan.

door = Setelan pesenan
    .words = setelan pesenan | atur pesenan
no-business = Dereng wonten usaha ingkang kadhaftar. Badhe ndhaftaraken setunggal?
business = Usaha ingkang pundi?
    .label = Usaha
    .help = Mangga dipunpilih usahanipun. Saben usaha gadhah setelan piyambak.

now =
    Pawartos pesenan kangge { $shop }:
    Menawi dereng dipunwangsuli, kula engetaken sasampunipun { NUMBER($minutes) } menit
    Pawartos wanci dalu (21.00–05.00): { $night ->
        [yes] inggih
       *[no] mboten, dipunklempakaken jam 05.00
    }
    Ringkesan saben dinten: { $summaries ->
        [yes] inggih
       *[no] mboten
    }
    Ingkang tumut mangsuli: { $contacts ->
        [none] dereng wonten
       *[other] { $contacts }
    }
minutes = Ewahi menit
at-night = Wanci dalu ugi
not-at-night = Mboten wanci dalu
summaries = Aktifaken ringkesan
no-summaries = Kendelaken ringkesan
add-contact = Tambah tiyang
drop-contact = Wedalaken tiyang
