# Going on elsewhere as the same person.

door = Lanjut di Telegram
    .words = sambung telegram | sambungkan telegram | pindah ke telegram | lanjut di telegram
    .command = sambung
only-while-open = Kalau halaman ini ditutup, kami tidak bisa mengabari. Hanya aplikasi obrolan yang bisa memberi tahu ada pesanan.
telegram =
    Buka tautan ini di ponsel untuk lanjut di Telegram, dengan data yang sama. Berlaku 30 menit, sekali pakai:
    { $url }
whatsapp =
    Buka tautan ini di ponsel untuk lanjut di WhatsApp, lalu kirim pesan yang sudah terisi. Datanya sama. Berlaku 30 menit, sekali pakai:
    { $url }
code =
    Kode pemulihan: { $code }
    Catat dan simpan baik-baik, hanya ditunjukkan sekali. Dengan kode ini data bisa dibuka lagi di peramban lain: ketik "pulihkan".
