# Menapa ingkang kirang supados produk siap pasar.

door = Siap pasar
    .words = siap pasar | kesiapan produk kula | produk siap sade

# A no-break space keeps each sign beside its word.
card =
    Siap pasar: { $name }
    { $bar } { NUMBER($ready) } saking { NUMBER($total) } sampun siap
    { $photo ->
        [ready] ✓ Foto
        [mend] △ Foto
       *[missing] ○ Foto
    }{ $description ->
        [ready] { " " }· ✓ Katrangan
        [mend] { " " }· △ Katrangan
       *[missing] { " " }· ○ Katrangan
    }{ $weight ->
        [none] { "" }
        [ready] { " " }· ✓ Bobot
       *[missing] { " " }· ○ Bobot
    }{ $brand ->
        [ready] { " " }· ✓ Merek
       *[missing] { " " }· ○ Merek
    }{ $shelf_life ->
        [none] { "" }
        [ready] { " " }· ✓ Masa simpen
       *[missing] { " " }· ○ Masa simpen
    }{ $nib ->
        [ready] { " " }· ✓ NIB
       *[missing] { " " }· ○ NIB
    }{ $pirt ->
        [none] { "" }
        [ready] { " " }· ✓ P-IRT
        [mend] { " " }· △ P-IRT
       *[missing] { " " }· ○ P-IRT
    }{ $halal ->
        [none] { "" }
        [ready] { " " }· ✓ Halal
       *[missing] { " " }· ○ Halal
    }
    ✓ sampun, △ prelu dipundandosi, ○ dereng. Nomer nembe dipunpriksa wujudipun; aslinipun dipunpriksa petugas.
pirt =
    Isinipun nomer P-IRT: { $packaging ->
        [none] { "" }
        [glass] kemasan kaca,{ " " }
        [plastic] kemasan plastik,{ " " }
        [carton] kemasan karton utawi kertas,{ " " }
        [can] kemasan kaleng,{ " " }
        [foil] kemasan aluminium foil,{ " " }
        [composite] kemasan komposit,{ " " }
        [multiple] kemasan warni-warni,{ " " }
       *[other] kemasan sanes,{ " " }
    }{ $place ->
        [none] { "" }
       *[other] saking { $place },{ " " }
    }{ $until ->
        [none] dumugi taun { $year }. Menawi beda kaliyan seratipun, mangga nomeripun dipunpriksa malih.
       *[other] dumugi { DATE($until) }.
    }
standing =
    { $state ->
        [waiting] Saweg nengga Rumah Kurasi wiwit { DATE($at) }.
        [ready] Lolos kurasi { DATE($at) }.
        [changed] Produk menika ewah sasampunipun lolos kurasi { DATE($at) }. Mangga dipunajokaken malih supados tandhanipun wangsul.
       *[mend] Asil kurasi { DATE($at) }: taksih prelu dipundandosi.
    }
# lint: mixed
halal-duty =
    Sejak { DATE($since) } makanan dan minuman usaha mikro dan kecil wajib bersertifikat halal (PP 42/2024). Aturan bisa berubah: tanyakan ke pendamping halal atau BPJPH.
    Cekakipun: tetedhan lan unjukan samenika kedah gadhah sertifikat halal.
step =
    { $step ->
        [photo] Salajengipun: foto produkipun. Cekap ngangge HP, siyang, celak cendhela.
        [description] Salajengipun: katrangan, kados ta isi, raos, ukuran, lan kemasanipun.
        [weight] Salajengipun: bobotipun kemasan setunggal, kangge ongkos kintun.
        [brand] Salajengipun: nami merek ing kemasan.
        [shelf-life] Salajengipun: masa simpen, pinten dinten produkipun taksih sae.
        [nib] Salajengipun: NIB usaha. Gratis, saged dipundamel piyambak ing oss.go.id.
        [pirt] Salajengipun: nomer P-IRT. Dereng kagungan? Mangga nyuwun pirsa dhateng Dinas Kesehatan utawi DPMPTSP kabupaten/kota.
        [halal] Salajengipun: nomer halal. Dereng kagungan? Usaha alit saged nyuwun pirsa bab jalur gratis SEHATI.
        [done] Sedaya sampun siap.
       *[none] Sedaya sampun siap. Kantun dipunajokaken dhateng Rumah Kurasi.
    }
mend =
    { $step ->
        [photo-dark] Salajengipun: foto utaminipun kepetengen. Mangga dipunfoto malih siyang celak cendhela, tanpa lampu kilat.
        [photo-blurred] Salajengipun: foto utaminipun kirang cetha. Mangga lensanipun dipunresiki, HP dipuncepeng tangan kalih, lajeng dipunfoto malih.
        [photo-tiny] Salajengipun: foto utaminipun kealiten. Mangga dipunkintun foto asli saking kamera, sanes potongan layar.
        [description-short] Salajengipun: katrangan dipuntambahi, kados ta isi, raos, ukuran, lan kemasanipun.
       *[pirt-expired] Salajengipun: P-IRT sampun telas wekdalipun. Mangga dipunpanjangaken, lajeng nomer enggalipun dipunserat.
    }
go = Isi samenika
ask = Ajokaken kurasi
product = Tingali produk
