# Ndhaftaraken usaha.

door = Ndhaftar usaha
    .words = ndhaftar usaha | ndaftar usaha | badhe ndaftar usaha | ndhaftaraken usaha | ndaftaraken usaha
        | badhe ndhaftar usaha | badhe ndhaftaraken usaha | badhe ndaftaraken usaha
    .command = daftar

name = Usaha panjenengan naminipun menapa?
    .label = nami
    .help = Mangga dipunserat nami ingkang limrah dipunginakaken, upaminipun Keripik Bu Sari.
    .taken = Panjenengan sampun kagungan usaha kanthi nami menika. Mangga dipunserat nami sanes, upaminipun dipuntambahi nami papanipun.

kind = Menika usaha menapa?
    .label = jinis usaha
    .help = Usaha piyambak utawi kulawarga kalebet UMKM. Unit usaha kagunganipun koperasi pesantren kalebet usaha pesantren.

sector = Usahanipun ing babagan menapa?
    .label = babagan
    .help = Mangga dipunpilih ingkang asilipun paling ageng. Menawi mangu-mangu, pilih Sanesipun.

regency = Usaha panjenengan wonten ing kabupaten utawi kitha pundi? Mangga dipunketik naminipun, utawi dipunkintun lokasinipun.
    .label = kabupaten/kitha
    .help = Upaminipun Kabupaten Kediri utawi Kota Malang. Kenging ugi nami kecamatan ingkang misuwur.

address = Alamat usahanipun wonten pundi? Cekap margi utawi dusun, desa, lan kecamatan.
    .label = alamat
    .help = Upaminipun: Dusun Krajan RT 2, Desa Ngadirojo, Kecamatan Wlingi.

phone = Nomer telpon ingkang saged dipunhubungi? Mangga dipunketik, utawi dipunkintun kontak panjenengan piyambak.
    .label = telpon
    .help = Upaminipun 0812-3456-7890. Nomeripun kangge urusan pesenan. Kenging dipunlewati.

has-nib = Menapa sampun kagungan NIB? Menika nomor induk berusaha, 13 angka, saking situs OSS.
    .label = kagungan NIB
    .help = NIB saged dipundamel gratis ing oss.go.id. Menawi dereng kagungan, pilih Mboten; usahanipun tetep saged dipundhaftaraken.

nib = NIB-ipun pinten? Wonten 13 angka.
    .label = NIB
    .help = Mangga dipunpirsani ing serat NIB saking OSS. Angkanipun 13, kenging mawi spasi.
    .looks-like-nik = Menika 16 angka, kados NIK ing KTP. NIK mboten kula simpen. Ingkang dipunbetahaken NIB, 13 angka.

cooperative = Usaha menika tumut koperasi pundi? Mangga dipunketik saperangan naminipun, utawi dipunlewati.
    .label = koperasi
    .help = Upaminipun: Sumber Rejeki. Menawi mboten tumut koperasi, pencet Lewati.
    .nothing-found = Koperasi menika dereng wonten ing dhaftar. Mangga dipuncobi perangan sanes saking naminipun, utawi dipunlewati rumiyin.

opop = Menapa pesantrenipun tumut program OPOP (One Pesantren One Product)?
    .label = OPOP
    .help = OPOP menika program Jawa Timur kangge produk unggulan pesantren. Menawi dereng pirsa, pilih Mboten.

correct =
    Mangga dipunpriksa:

    Nami: { $name }
    Jinis: { $kind }
    Babagan: { $sector }
    Papan: { $regency }
    Alamat: { $address }
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
    }{ $pesantren ->
        [yes] { "\u000A" }OPOP: { $opop ->
            [yes] tumut
           *[no] mboten tumut
        }
       *[no] { "" }
    }

    Menapa sampun leres?
    .label = ringkesan
    .help = Pencet Leres kangge nyimpen. Menawi badhe ngewahi, ketik upaminipun "ubah alamat".

done = Alhamdulillah, { $name } sampun kadhaftar. Samenika panjenengan saged nambah produk.

add-product = Tambah produk
my-businesses = Tingali usaha
page = Kaca tokonipun: { $page }
