# Omongan kapisan: basa, sapa, lan idine. Yen tulisan idin diowahi, consents.NOTICE diundhakake.

door = Aruh-aruh Kanca

# Said before we know the language: short, and readable for all.
language =
    Selamat datang di Kanca · Sugeng rawuh
    Pilih bahasa · Mangga milih basa
    .label = basa
    .help = Pencet salah siji tombol, utawa ketik 1, 2, utawa 3. Yen wis tau nganggo Kanca, ketik "pulihna".
    .id = Bahasa Indonesia
    .jv-krama = Jawa krama
    .jv-ngoko = Jawa ngoko

part =
    Kanca ngancani usaha, koperasi, lan sinau, saka { $programme }.
    Sampeyan ing kene minangka sapa?
    .label = peran
    .help = Pilih sing paling cocog. Mengko bisa diowahi.
    .owner = Duwe usaha
    .santri = Santri / siswa
    .officer = Koperasi/pesantren

age =
    Umur sampeyan pira?
    .label = umur
    .help = Cukup milih golongane. Data bocah sangisore 18 taun dijaga luwih tenanan.
    .how-old = Umure pira taun? Tulisen angkane, upamane 16.
    .minor = Kurang 18 taun
    .adult = 18 taun munggah

# lint: mixed (the notice itself stays Indonesian)
consent =
    Sadurunge diterusake, aku nyuwun idin dhisik. Ringkese: data sampeyan mung kanggo program iki, lan bisa dideleng utawa dibusak kapan wae.

    { $programme } memakai Kanca untuk mendaftar usaha, menampilkan produk, mengabarkan pesanan, dan belajar.
    Yang disimpan: nama, kontak, data usaha dan produk, foto, kemajuan belajar, dan isi percakapan ini.
    Hak Anda: melihat, mengunduh, memperbaiki, dan menghapus data, atau mencabut izin, kapan saja: ketik "data saya".
    Tanya tentang data: { $contact ->
        [none] petugas program
       *[other] { $contact }
    }

    Apa sampeyan sarujuk?
    .label = idin
    .help = Pencet Sarujuk kanggo miwiti. Yen mangu-mangu, pencet Waca kabeh. Ora sarujuk ya ora apa-apa: ora ana sing disimpen.
    .agree = Sarujuk
    .more = Waca kabeh
    .decline = Ora sarujuk

# lint: mixed (the notice itself stays Indonesian)
consent-in-full =
    Pepake, miturut undhang-undhang, nganggo basa Indonesia:
    • Pengendali data: { $programme }.
    • Dasar: persetujuan Anda menurut UU 27/2022 tentang Pelindungan Data Pribadi.
    • Yang melihat: petugas program dan pengurus koperasi yang Anda pilih. Produk yang Anda tampilkan dapat dilihat umum. Data tidak diperjualbelikan.
    • Yang Anda tulis di Telegram atau WhatsApp tersimpan juga pada penyedianya (Telegram; Meta), di luar negeri. Di halaman web tidak.
    • Lama disimpan: selama Anda memakai Kanca, sampai Anda menghapusnya. Sesudah itu yang tinggal hanya bukti tanpa nama bahwa izin pernah diberikan dan data sudah dihapus.
    • Hak Anda: melihat, mengunduh, memperbaiki, menghapus, membatasi, dan mencabut izin. Ketik "data saya" atau "berhenti".
    • Tanya tentang data: { $contact ->
        [none] petugas program
       *[other] { $contact }
    }

    Apa sampeyan sarujuk?
    .label = idin
    .help = Pencet Sarujuk kanggo miwiti, utawa Ora sarujuk. Tanpa idin, ora ana sing disimpen.
    .agree = Sarujuk
    .decline = Ora sarujuk

# lint: mixed (the notice itself stays Indonesian)
consent-minor =
    Sadurunge diterusake, aku nyuwun idin dhisik. Ringkese: sing disimpen mung jeneng celukan lan majune sinau.

    { $programme } memakai Kanca untuk belajar bersama. Karena kamu di bawah 18 tahun, yang disimpan hanya nama panggilan, kemajuan belajar, dan isi percakapan ini. Lebih dari itu perlu izin orang tua, wali, atau pesantren.
    Kamu berhak melihat, mengunduh, memperbaiki, dan menghapusnya kapan saja: ketik "data saya".
    Tanya tentang data: { $contact ->
        [none] petugas program
       *[other] { $contact }
    }

    Apa sampeyan sarujuk?
    .label = idin
    .help = Pencet Sarujuk kanggo miwiti. Yen mangu-mangu, takon dhisik marang wong tuwa utawa ustaz. Ora sarujuk ya ora apa-apa.
    .agree = Sarujuk
    .more = Waca kabeh
    .decline = Ora sarujuk

# lint: mixed (the notice itself stays Indonesian)
consent-minor-in-full =
    Pepake, miturut undhang-undhang, nganggo basa Indonesia:
    • Pengendali data: { $programme }.
    • Dasar: persetujuan menurut UU 27/2022. Data anak adalah data khusus, maka dijaga lebih ketat.
    • Jangan kirim nama lengkap, alamat, nomor telepon, atau foto dirimu.
    • Yang melihat: petugas program dan ustaz pembimbing. Data tidak diperjualbelikan.
    • Lama disimpan: selama kamu memakai Kanca, sampai kamu menghapusnya.
    • Tanya tentang data: { $contact ->
        [none] petugas program
       *[other] { $contact }
    }

    Apa sampeyan sarujuk?
    .label = idin
    .help = Pencet Sarujuk kanggo miwiti, utawa Ora sarujuk. Tanpa idin, ora ana sing disimpen.
    .agree = Sarujuk
    .decline = Ora sarujuk

declined =
    Ya, ora apa-apa. Ora ana data pribadi sing daksimpen.
    Yen sesuk-sesuk pengin, ketik /start. Lawange tansah bukak.

thanks = Matur nuwun.
again = Sugeng rawuh maneh, { $name }!
reminders-again = { $part ->
    [santri] Pengingat wis urip maneh.
   *[other] Pengingat lan kabar pesenan wis urip maneh.
}
