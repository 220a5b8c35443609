# A few digits that keep the others out.

door = Pasang kunci
    .words = pasang kunci | kunci profil saya | buat kunci | pasang pin | buat pin
pin =
    Pilih kunci: empat sampai enam angka. Jangan sama dengan PIN bank atau kartu.
    .label = kunci
    .help = Angka ini ditanyakan setiap kali profil dibuka di HP bersama. Yang disimpan hanya sidiknya, jadi hafalkan. Di Telegram dan WhatsApp, hapus pesan angkanya sesudah ini.
again =
    Sekali lagi, ketik angka yang sama.
    .label = ulang kunci
    .help = Ketik angka yang tadi. Ketik "kembali" untuk memilih yang lain.
set = Profil ini sekarang dikunci.
