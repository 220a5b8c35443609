# When to be reminded of the day's lesson.

door = Pengingat
    .words = pengingat | atur pengingat | jam pengingat | waktu pengingat | ganti jam pengingat | ubah jam pengingat | pengingat belajar
    .command = pengingat

when = Mau diingatkan belajar kapan? Pilih, atau ketik jamnya.
    .label = waktu
    .help = Misalnya: jam 4 sore, 19.30, atau bakda Isya. Di waktu salat, malam, dan Jumat siang kami diam.
    .fajr = Bakda Subuh
    .asr = Bakda Asar
    .isha = Bakda Isya
    .quiet = Jam { CLOCK($at) } masuk waktu tenang, sampai { CLOCK($free) }. Pilih jam itu, atau ketik jam lain.

regency = Tinggal di kabupaten atau kota mana? Supaya waktu salatnya pas.
    .label = kabupaten/kota
    .help = Misalnya Kabupaten Kediri atau Kota Malang. Hanya untuk menghitung waktu salat.

done =
    Baik, kami ingatkan { $wanted ->
        [fajr] bakda Subuh
        [asr] bakda Asar
        [isha] bakda Isya
       *[other] jam { CLOCK($wanted) }
    }. Yang pertama: { DAY($at) }, sekitar { CLOCK($at) }.
    Sekali saja, dan sekali lagi malamnya kalau belum sempat. Sesudah itu kami diam sampai disapa lagi.

still-off =
    Sudah dicatat: { $wanted ->
        [fajr] bakda Subuh
        [asr] bakda Asar
        [isha] bakda Isya
       *[other] jam { CLOCK($wanted) }
    }. Pengingat masih berhenti; ketik "mulai" untuk menyalakannya.

change = Ganti waktu
stop = Berhenti
start-again = Mulai lagi
