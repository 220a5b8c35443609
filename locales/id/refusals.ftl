# What a rule may refuse: what happened, and what to do next.

consent-needed = Untuk itu perlu izin menyimpan data dulu. Ketik /start untuk memberi izin.
guardian-needed = Untuk itu perlu izin orang tua, wali, atau pesantren. Ketik "minta izin" untuk mendapat kodenya.
nickname-only = Sebelum ada izin orang tua, wali, atau pesantren, cukup nama panggilan saja.
not-yours = Itu sudah tidak ada, atau milik orang lain.
no-such-lesson = Pelajaran itu sudah tidak ada. Ketik "pelajaran" untuk melihat yang ada.
not-an-officer = Hanya pengurus di tempat itu yang bisa menjawabnya.
group-not-theirs = Hanya pengurus koperasi itu yang bisa menyambungkan atau melepas grup ini.
no-time-left = Kalau begitu tidak ada lagi jam untuk pengingat. Sisakan paling sedikit dua jam sehari, ya.
claim-answered = Permohonan itu sudah dijawab pengurus lain.
name-taken = Nama { $name } sudah terpakai di usaha Bapak/Ibu. Tulis nama lain, ya.
business-closed = { $name } sedang ditutup. Buka dulu usahanya, lalu produknya bisa ditambah.

order-answered =
    Pesanan { $number } sudah { $answer ->
        [accepted] diterima
        [declined] ditolak
        [postponed] ditunda
        [ready] disiapkan
       *[handed_over] diserahkan
    }{ $name ->
        [none] { "" }
       *[other] { " " }oleh { $name }
    } pada { DATE($at) } pukul { CLOCK($at) }.
order-over =
    Pesanan { $number } { $status ->
        [cancelled] sudah dibatalkan, jadi tidak perlu dijawab lagi.
        [refunded] sudah dikembalikan uangnya, jadi tidak perlu dijawab lagi.
        [delivered] sudah selesai: pembeli sudah menerimanya.
       *[shipped] sudah dikirim, jadi tidak perlu dijawab lagi.
    }
order-not-accepted = Pesanan { $number } belum diterima. Terima dulu, lalu siapkan dan kirim.
too-little-stock = Stok { $product } tidak cukup untuk pesanan ini, jadi belum diterima.
too-many-contacts = Sudah ada { NUMBER($max) } orang yang membantu menjawab pesanan. Keluarkan satu dulu.
answers-already = Kode ini untuk orang lain dan masih berlaku; Bapak/Ibu sendiri sudah bisa menjawab pesanan { $shop }.
no-such-order = Pesanan { $number } tidak ada di daftar pesanan yang masih terbuka.
too-many-profiles = Satu HP paling banyak untuk { NUMBER($most) } orang.
not-for-sale = Barang itu sudah tidak dijual.
too-few-left = Tinggal { NUMBER($left) } { $unit }. Mau pesan berapa?
too-late-to-cancel = Penjual sudah menjawab pesanan itu, jadi tidak bisa dibatalkan dari sini. Hubungi penjualnya, ya.
not-handed-over = Penjual belum menyerahkan pesanan itu. Kalau barangnya sudah sampai, beri tahu penjualnya dulu, ya.
not-to-be-paid = Pesanan itu belum diterima penjual, atau dibayar tunai. Jadi belum ada yang perlu dibayar dari sini.
last-way-to-pay =
    Ini satu-satunya cara pembeli membayar. { $way ->
        [cod] Pasang QRIS atau isi rekening
        [qris] Isi rekening atau terima COD
       *[transfer] Pasang QRIS atau terima COD
    } dulu, baru yang ini bisa dilepas.
not-passed = Sertifikat terbit setelah semua pelajaran kursus itu lulus. Ketik "pelajaran" untuk meneruskan.
curation-decided =
    { $product } { $mine ->
        [yes] sudah Anda nilai
       *[no] sudah dinilai kurator lain
    }: { $decision ->
        [ready] layak
       *[mend] perlu diperbaiki
    } ({ DATE($at) }, { CLOCK($at) }).
