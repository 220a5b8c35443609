# The word "berhenti".

door = Hentikan pengingat
meant =
    Mau menghentikan yang mana?
    .label = pilihan
    .help = "Obrolan ini" membatalkan yang sedang kita isi. "Pengingat" mematikan semua pengingat dan pengumuman.
    .this = Obrolan ini
    .reminders = Pengingat
stopped =
    Baik. Pengingat dan pengumuman berhenti mulai sekarang.
    Ketik "mulai" kapan saja untuk menyalakannya lagi.
alerts-too = Kabar pesanan juga
start-again = Mulai lagi
