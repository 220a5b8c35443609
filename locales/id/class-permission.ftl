# A pesantren's permission for the children of a class. Change the text of `allow`: raise consents.NOTICE.

whom =
    Izin wali untuk { $name }. Daftar yang ditandatangani wali ada pada pesantren, untuk siapa? { $count ->
        [0] { "" }
       *[other] { NUMBER($count) } anak di kelas ini belum punya izin.
    }
    .label = untuk siapa
    .help = "Semua" berlaku juga untuk anak yang bergabung nanti dengan kode kelas. Tanpa izin pun anak tetap bisa belajar.
    .all = Semua di kelas
    .listed = Sebagian saja
children =
    Siapa saja yang ada di daftar? Balas nomornya, misalnya 1 3 4.

    { $listed }
    .label = siapa
    .help = Tulis nomornya dengan spasi, atau "semua". Yang tidak ada di daftar tetap hanya nama panggilan.
signed-on =
    Tanggal berapa daftar itu ditandatangani?
    .label = tanggal
    .help = Misalnya 15 Juli 2026.
allow =
    Apakah Anda menyatakan, atas nama { $place }, bahwa daftar izin tertanggal { DATE($day) } yang ditandatangani orang tua atau wali ada pada pesantren, dan mengizinkan { $programme } menyimpan nama lengkap, kontak, data usaha dan produk, foto, serta kemajuan belajar { $whom ->
        [listed] { NUMBER($count) } anak di kelas "{ $name }" yang ada di daftar itu
       *[all] semua anak di bawah 18 tahun di kelas "{ $name }", termasuk yang bergabung nanti dengan kode kelas
    }?
    Izin bisa dicabut kapan saja. Tanya tentang data: { $contact ->
        [none] petugas program
       *[other] { $contact }
    }
    .label = izin
    .help = Pernyataan ini dicatat bersama nama Anda dan waktunya. Simpan daftar aslinya.
not-allowed = Baik. Belum ada yang dicatat.
allowed = { $whom ->
        [listed] Izin { NUMBER($count) } anak di { $name } sudah dicatat.
       *[all] Izin { $name } sudah dicatat; { NUMBER($count) } anak langsung mendapatnya, yang lain begitu bergabung.
    }
