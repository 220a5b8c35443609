# A curator's word on a product.

reasons = Apa yang perlu diperbaiki pada { $name }? Pilih satu atau lebih.
    .label = yang diperbaiki
    .help = Pilih satu per satu, lalu tekan Selesai. Pemilik produk membaca alasan ini.
    .photo = Foto
    .description = Keterangan
    .packaging = Kemasan
    .labelling = Label
    .brand = Merek
    .certificate = Izin dan nomor
    .price = Harga
    .other = Lainnya
    .picked = { NUMBER($count) } dipilih. Pilih lagi, atau tekan Selesai.
note = Ada pesan untuk pemilik { $name }? Tulis dengan ramah, atau lewati.
    .label = pesan
    .help = Satu atau dua kalimat, misalnya "Fotonya sudah bagus, tinggal labelnya diberi tanggal".
what = Apa yang perlu diperbaiki pada { $name }? Tulis dengan ramah; pemiliknya membaca kalimat ini.
    .label = pesan
    .help = Satu atau dua kalimat, misalnya "Fotonya sudah bagus, tinggal labelnya diberi tanggal".
sure = Kelengkapan { $name } baru { NUMBER($ready) } dari { NUMBER($total) }. Tetap nyatakan layak?
    .label = layak
    .help = Jawab Ya kalau produk ini sudah layak walau belum lengkap, atau Tidak untuk melihatnya lagi.
done =
    { $decision ->
        [ready] { $name } dinyatakan layak; pemiliknya kami kabari.
       *[mend] Catatan untuk { $name } kami sampaikan ke pemiliknya.
    } { $left ->
        [0] Antrean kosong.
       *[other] Masih { NUMBER($left) } produk menunggu.
    }
next = Produk berikutnya
