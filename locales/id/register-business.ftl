# Registering a business.

door = Daftar usaha
    .words = daftar usaha | daftarkan usaha | mendaftar usaha | daftar umkm | registrasi usaha | usaha baru
    .command = daftar

name = Apa nama usaha Bapak/Ibu?
    .label = nama
    .help = Tulis nama yang biasa dipakai pembeli, misalnya Keripik Bu Sari.
    .taken = Bapak/Ibu sudah punya usaha dengan nama itu. Tulis nama lain, misalnya ditambah nama tempatnya.

kind = Ini usaha apa?
    .label = jenis usaha
    .help = Usaha sendiri atau keluarga termasuk UMKM. Unit usaha milik koperasi pesantren termasuk usaha pesantren.

sector = Bergerak di bidang apa?
    .label = bidang
    .help = Pilih yang paling besar hasilnya. Kalau ragu, pilih Lainnya.

regency = Usahanya di kabupaten atau kota mana? Ketik namanya, atau kirim lokasi.
    .label = kabupaten/kota
    .help = Misalnya Kabupaten Kediri atau Kota Malang. Boleh juga nama kecamatan yang dikenal.

address = Alamat usahanya? Cukup jalan atau dusun, desa, dan kecamatan.
    .label = alamat
    .help = Misalnya: Dusun Krajan RT 2, Desa Ngadirojo, Kecamatan Wlingi.

phone = Nomor telepon yang bisa dihubungi? Ketik nomornya, atau kirim kontak Bapak/Ibu sendiri.
    .label = telepon
    .help = Misalnya 0812-3456-7890. Nomor dipakai untuk urusan pesanan. Boleh dilewati.

has-nib = Sudah punya NIB? Itu nomor induk berusaha, 13 angka, dari situs OSS.
    .label = punya NIB
    .help = NIB dibuat gratis di oss.go.id. Kalau belum punya, jawab Tidak; usaha tetap bisa didaftarkan.

nib = Berapa NIB-nya? Ada 13 angka.
    .label = NIB
    .help = Lihat di surat NIB dari OSS. Angkanya 13, boleh pakai spasi.
    .looks-like-nik = Itu 16 angka, sepertinya NIK di KTP. NIK tidak kami simpan. Yang kami perlukan NIB, 13 angka.

cooperative = Usaha ini ikut koperasi mana? Ketik sebagian namanya, atau lewati.
    .label = koperasi
    .help = Misalnya: Sumber Rejeki. Kalau tidak ikut koperasi, tekan Lewati.
    .nothing-found = Koperasi itu belum ada di daftar kami. Coba bagian lain dari namanya, atau lewati dulu.

opop = Pesantrennya ikut program OPOP (One Pesantren One Product)?
    .label = OPOP
    .help = OPOP adalah program Jawa Timur untuk produk unggulan pesantren. Kalau belum tahu, jawab Tidak.

correct =
    Mohon diperiksa, Bapak/Ibu:

    Nama: { $name }
    Jenis: { $kind }
    Bidang: { $sector }
    Daerah: { $regency }
    Alamat: { $address }
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
    }{ $pesantren ->
        [yes] { "\u000A" }OPOP: { $opop ->
            [yes] ikut
           *[no] tidak ikut
        }
       *[no] { "" }
    }

    Sudah benar?
    .label = ringkasan
    .help = Tekan Benar untuk menyimpan. Untuk memperbaiki, ketik misalnya "ubah alamat".

done = Alhamdulillah, { $name } sudah terdaftar. Sekarang Bapak/Ibu bisa menambah produk.

add-product = Tambah produk
my-businesses = Lihat usaha
page = Halaman tokonya: { $page }
