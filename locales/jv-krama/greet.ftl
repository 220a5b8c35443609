# Pirembagan kapisan: basa, sinten, lan idinipun. Menawi seratan idin dipunewahi, consents.NOTICE dipunindhakaken.

door = Aruh-aruh Kanca

# Said before we know the language: short, and readable for all.
language =
    Selamat datang di Kanca · Sugeng rawuh
    Pilih bahasa · Mangga milih basa
    .label = basa
    .help = Mangga dipunpencet salah setunggal tombol, utawi dipunketik 1, 2, utawi 3. Menawi sampun nate ngginakaken Kanca, ketik "pulihaken".
    .id = Bahasa Indonesia
    .jv-krama = Jawa krama
    .jv-ngoko = Jawa ngoko

part =
    Kanca ngancani usaha, koperasi, lan sinau, saking { $programme }.
    Nuwun sewu, panjenengan ing mriki minangka sinten?
    .label = peran
    .help = Mangga dipunpilih ingkang paling cocok. Mangke saged dipunewahi.
    .owner = Kagungan usaha
    .santri = Santri / siswa
    .officer = Koperasi/pesantren

age =
    Yuswa panjenengan pinten?
    .label = yuswa
    .help = Cekap milih golonganipun. Data lare sangandhapipun 18 taun dipunjagi langkung premati.
    .how-old = Yuswanipun pinten taun? Mangga dipunserat angkanipun, upaminipun 16.
    .minor = Kirang 18 taun
    .adult = 18 taun minggah

# lint: mixed (the notice itself stays Indonesian)
consent =
    Saderengipun dipunlajengaken, kula nyuwun idin rumiyin. Ringkesipun: data panjenengan namung dipunginakaken kangge program menika, lan saged dipunpirsani utawi dipunbusak kapan kemawon.

    { $programme } memakai Kanca untuk mendaftar usaha, menampilkan produk, mengabarkan pesanan, dan belajar.
    Yang disimpan: nama, kontak, data usaha dan produk, foto, kemajuan belajar, dan isi percakapan ini.
    Hak Anda: melihat, mengunduh, memperbaiki, dan menghapus data, atau mencabut izin, kapan saja: ketik "data saya".
    Tanya tentang data: { $contact ->
        [none] petugas program
       *[other] { $contact }
    }

    Menapa panjenengan sarujuk?
    .label = idin
    .help = Pencet Sarujuk kangge miwiti. Menawi mangu-mangu, pencet Waos jangkep. Mboten sarujuk inggih mboten menapa-menapa: mboten wonten ingkang dipunsimpen.
    .agree = Sarujuk
    .more = Waos jangkep
    .decline = Mboten sarujuk

# lint: mixed (the notice itself stays Indonesian)
consent-in-full =
    Jangkepipun, miturut undhang-undhang, mawi basa Indonesia:
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

    Menapa panjenengan sarujuk?
    .label = idin
    .help = Pencet Sarujuk kangge miwiti, utawi Mboten sarujuk. Tanpa idin, mboten wonten ingkang dipunsimpen.
    .agree = Sarujuk
    .decline = Mboten sarujuk

# lint: mixed (the notice itself stays Indonesian)
consent-minor =
    Saderengipun dipunlajengaken, kula nyuwun idin rumiyin. Ringkesipun: namung nami celukan lan kemajenganipun sinau ingkang dipunsimpen.

    { $programme } memakai Kanca untuk belajar bersama. Karena Anda di bawah 18 tahun, yang disimpan hanya nama panggilan, kemajuan belajar, dan isi percakapan ini. Lebih dari itu perlu izin orang tua, wali, atau pesantren.
    Anda berhak melihat, mengunduh, memperbaiki, dan menghapusnya kapan saja: ketik "data saya".
    Tanya tentang data: { $contact ->
        [none] petugas program
       *[other] { $contact }
    }

    Menapa panjenengan sarujuk?
    .label = idin
    .help = Pencet Sarujuk kangge miwiti. Menawi mangu-mangu, mangga matur rumiyin dhateng tiyang sepuh utawi ustaz. Mboten sarujuk inggih mboten menapa-menapa.
    .agree = Sarujuk
    .more = Waos jangkep
    .decline = Mboten sarujuk

# lint: mixed (the notice itself stays Indonesian)
consent-minor-in-full =
    Jangkepipun, miturut undhang-undhang, mawi basa Indonesia:
    • Pengendali data: { $programme }.
    • Dasar: persetujuan menurut UU 27/2022. Data anak adalah data khusus, maka dijaga lebih ketat.
    • Jangan kirim nama lengkap, alamat, nomor telepon, atau foto diri Anda.
    • Yang melihat: petugas program dan ustaz pembimbing. Data tidak diperjualbelikan.
    • Lama disimpan: selama Anda memakai Kanca, sampai Anda menghapusnya.
    • Tanya tentang data: { $contact ->
        [none] petugas program
       *[other] { $contact }
    }

    Menapa panjenengan sarujuk?
    .label = idin
    .help = Pencet Sarujuk kangge miwiti, utawi Mboten sarujuk. Tanpa idin, mboten wonten ingkang dipunsimpen.
    .agree = Sarujuk
    .decline = Mboten sarujuk

declined =
    Inggih, mboten menapa-menapa. Mboten wonten data pribadi ingkang kula simpen.
    Menawi benjing kersa, ketik /start. Lawangipun tansah bikak.

thanks = Matur nuwun.
again = Sugeng rawuh malih, { $name }!
reminders-again = { $part ->
    [santri] Pengingat sampun aktif malih.
   *[other] Pengingat lan pawartos pesenan sampun aktif malih.
}
