# Apa sing kurang supaya produk siap pasar.

door = Siap pasar
    .words = siap pasar | kesiapan produkku | produk siap didol

# A no-break space keeps each sign beside its word.
card =
    Siap pasar: { $name }
    { $bar } { NUMBER($ready) } saka { NUMBER($total) } wis siap
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
    ✓ wis, △ perlu didandani, ○ durung. Nomer lagi dipriksa wujude; asline dipriksa petugas.
pirt =
    Isine nomer P-IRT: { $packaging ->
        [none] { "" }
        [glass] kemasan kaca,{ " " }
        [plastic] kemasan plastik,{ " " }
        [carton] kemasan karton utawa kertas,{ " " }
        [can] kemasan kaleng,{ " " }
        [foil] kemasan aluminium foil,{ " " }
        [composite] kemasan komposit,{ " " }
        [multiple] kemasan warna-warna,{ " " }
       *[other] kemasan liyane,{ " " }
    }{ $place ->
        [none] { "" }
       *[other] saka { $place },{ " " }
    }{ $until ->
        [none] nganti taun { $year }. Yen beda karo layange, priksanen maneh nomere.
       *[other] nganti { DATE($until) }.
    }
standing =
    { $state ->
        [waiting] Lagi ngenteni Rumah Kurasi wiwit { DATE($at) }.
        [ready] Lolos kurasi { DATE($at) }.
        [changed] Produk iki owah sawise lolos kurasi { DATE($at) }. Mangga diajokake maneh supaya tandhane bali.
       *[mend] Asil kurasi { DATE($at) }: isih perlu didandani.
    }
# lint: mixed
halal-duty =
    Sejak { DATE($since) } makanan dan minuman usaha mikro dan kecil wajib bersertifikat halal (PP 42/2024). Aturan bisa berubah: tanyakan ke pendamping halal atau BPJPH.
    Cekake: panganan lan ombenan saiki kudu duwe sertifikat halal.
step =
    { $step ->
        [photo] Sabanjure: foto produke. Cukup nganggo HP, awan, cedhak cendhela.
        [description] Sabanjure: katrangan, kayata isi, rasa, ukuran, lan kemasane.
        [weight] Sabanjure: bobote kemasan siji, kanggo ongkos kirim.
        [brand] Sabanjure: jeneng merek ing kemasan.
        [shelf-life] Sabanjure: masa simpen, pirang dina produke isih apik.
        [nib] Sabanjure: NIB usaha. Gratis, bisa digawe dhewe ing oss.go.id.
        [pirt] Sabanjure: nomer P-IRT. Durung duwe? Takona Dinas Kesehatan utawa DPMPTSP kabupaten/kota.
        [halal] Sabanjure: nomer halal. Durung duwe? Usaha cilik bisa takon bab jalur gratis SEHATI.
        [done] Kabeh wis siap.
       *[none] Kabeh wis siap. Kari diajokake menyang Rumah Kurasi.
    }
mend =
    { $step ->
        [photo-dark] Sabanjure: foto utamane kepetengen. Mangga difoto maneh awan cedhak cendhela, tanpa lampu kilat.
        [photo-blurred] Sabanjure: foto utamane kurang cetha. Lensane diresiki, HP dicekel tangan loro, banjur difoto maneh.
        [photo-tiny] Sabanjure: foto utamane kecilikan. Mangga dikirim foto asli saka kamera, dudu potongan layar.
        [description-short] Sabanjure: katrangane ditambahi, kayata isi, rasa, ukuran, lan kemasane.
       *[pirt-expired] Sabanjure: P-IRT wis entek wektune. Mangga dipanjangake, banjur nomer anyare ditulis.
    }
go = Isi saiki
ask = Ajokake kurasi
product = Deleng produk
