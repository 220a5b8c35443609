# A group chat for the orders of a cooperative's members.

door = Grup pesanan
    .words = grup pesanan | hubungkan grup
not-officer = Grup pesanan hanya untuk pengurus koperasi. Kalau Bapak/Ibu pengurus, daftarkan peran dulu.
which = Pilih koperasi yang pesanannya akan dikabarkan di grup.
code =
    Masukkan Kanca ke grup Telegram pengurus { $place }, lalu tulis di grup itu:
    /bind { $code }
    Kode berlaku 1 hari, sekali pakai. Untuk berhenti, tulis /unbind di grup.
