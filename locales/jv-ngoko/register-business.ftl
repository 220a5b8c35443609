# Ndhaftarake usaha.

door = Ndhaftar usaha
    .words = ndhaftar usaha | ndaftar usaha | arep ndaftar usaha | ndhaftarake usaha | ndaftarake usaha | ndaftarno usaha
    .command = daftar

name = Usaha sampeyan jenenge apa?
    .label = jeneng
    .help = Mangga ditulis jeneng sing biasa dienggo, upamane Keripik Bu Sari.
    .taken = Sampeyan wis duwe usaha sing jenenge kuwi. Mangga ditulis jeneng liya, upamane ditambahi jeneng panggonane.

kind = Iki usaha apa?
    .label = jinis usaha
    .help = Usaha dhewe utawa kulawarga kalebu UMKM. Unit usahane koperasi pesantren kalebu usaha pesantren.

sector = Usahane ing babagan apa?
    .label = babagan
    .help = Mangga dipilih sing asile paling gedhe. Yen isih bingung, pilih Liyane.

regency = Usaha sampeyan ing kabupaten utawa kutha endi? Mangga diketik jenenge, utawa dikirim lokasine.
    .label = kabupaten/kutha
    .help = Upamane Kabupaten Kediri utawa Kota Malang. Kena uga jeneng kecamatan sing kondhang.

address = Alamat usahane ing endi? Cukup dalan utawa dusun, desa, lan kecamatan.
    .label = alamat
    .help = Upamane: Dusun Krajan RT 2, Desa Ngadirojo, Kecamatan Wlingi.

phone = Nomer telpon sing bisa dihubungi? Mangga diketik, utawa dikirim kontak sampeyan dhewe.
    .label = telpon
    .help = Upamane 0812-3456-7890. Nomere kanggo urusan pesenan. Kena diliwati.

has-nib = Apa wis duwe NIB? Kuwi nomor induk berusaha, 13 angka, saka situs OSS.
    .label = duwe NIB
    .help = NIB bisa digawe gratis ing oss.go.id. Yen durung duwe, pilih Ora; usahane tetep bisa didhaftarake.

nib = NIB-e pira? Ana 13 angka.
    .label = NIB
    .help = Mangga dideleng ing surat NIB saka OSS. Angkane 13, kena nganggo spasi.
    .looks-like-nik = Kuwi 16 angka, kaya NIK ing KTP. NIK ora disimpen. Sing diperlokake NIB, 13 angka.

cooperative = Usaha iki melu koperasi endi? Mangga diketik saperangan jenenge, utawa diliwati.
    .label = koperasi
    .help = Upamane: Sumber Rejeki. Yen ora melu koperasi, pencet Liwati.
    .nothing-found = Koperasi kuwi durung ana ing dhaftar. Mangga dicoba perangan liya saka jenenge, utawa diliwati dhisik.

opop = Apa pesantrene melu program OPOP (One Pesantren One Product)?
    .label = OPOP
    .help = OPOP kuwi program Jawa Timur kanggo produk unggulan pesantren. Yen durung ngerti, pilih Ora.

correct =
    Mangga dipriksa:

    Jeneng: { $name }
    Jinis: { $kind }
    Babagan: { $sector }
    Panggonan: { $regency }
    Alamat: { $address }
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
    }{ $pesantren ->
        [yes] { "\u000A" }OPOP: { $opop ->
            [yes] melu
           *[no] ora melu
        }
       *[no] { "" }
    }

    Apa wis bener?
    .label = ringkesan
    .help = Pencet Bener kanggo nyimpen. Yen arep ngowahi, ketik upamane "ubah alamat".

done = Alhamdulillah, { $name } wis kadhaftar. Saiki sampeyan bisa nambah produk.

add-product = Tambah produk
my-businesses = Deleng usaha
page = Kaca tokone: { $page }
