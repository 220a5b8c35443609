# Putusan kurator.

reasons = Apa sing perlu didandani ing { $name }? Bisa dipilih siji utawa luwih.
    .label = sing didandani
    .help = Mangga dipilih siji-siji, banjur Rampung. Sing duwe produk maca alesan iki.
    .photo = Foto
    .description = Katrangan
    .packaging = Kemasan
    .labelling = Label
    .brand = Merek
    .certificate = Izin lan nomer
    .price = Rega
    .other = Liyane
    .picked = { NUMBER($count) } dipilih. Mangga dipilih maneh, utawa Rampung.
note = Ana pesen kanggo sing duwe { $name }? Mangga ditulis, utawa diliwati.
    .label = pesen
    .help = Siji utawa rong ukara wae.
what = Apa sing perlu didandani ing { $name }? Mangga ditulis; sing duwe maca ukara iki.
    .label = pesen
    .help = Siji utawa rong ukara wae.
sure = { $name } lagi jangkep { NUMBER($ready) } saka { NUMBER($total) }. Tetep dianggep layak?
    .label = layak
    .help = Pilih Iya yen produke wis layak sanajan durung jangkep, utawa Ora kanggo ndeleng maneh.
done =
    { $decision ->
        [ready] { $name } dianggep layak; sing duwe dakkabari.
       *[mend] Cathetan kanggo { $name } daktekakake menyang sing duwe.
    } { $left ->
        [0] Antrean kosong.
       *[other] Isih { NUMBER($left) } produk ngenteni.
    }
next = Produk sabanjure
