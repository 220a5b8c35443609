# How somebody wants to be called.

door = Ubah nama
    .words = ubah nama | ganti nama | ubah nama saya | ganti nama saya | perbaiki nama saya

name =
    Nama Bapak/Ibu siapa?
    .label = nama
    .help = Tulis nama yang biasa dipakai, misalnya Sari Wulandari.
    .is-a-number = Itu seperti nomor atau alamat. Kami hanya perlu nama.

santri =
    Nama kamu siapa?
    .label = nama
    .help = Tulis nama yang biasa dipakai, misalnya Ahmad.
    .is-a-number = Itu seperti nomor atau alamat. Kami hanya perlu nama.

nickname =
    Mau dipanggil siapa? Cukup nama panggilan.
    .label = nama
    .help = Satu atau dua kata saja, misalnya Aisyah. Jangan nama lengkap, jangan nomor.
    .more-than-a-nickname = Cukup nama panggilan: satu atau dua kata, tanpa angka.

nice-to-meet = Senang berkenalan, { $name }!
changed = Baik, mulai sekarang kami panggil { $name }.
