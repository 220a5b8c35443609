# A pesantren's quiet hours, for its officers and teachers.

door = Jam tenang
    .words = jam tenang | waktu tenang | atur jam tenang | ubah jam tenang
    .command = tenang

not-yours = Jam tenang diatur oleh pengurus atau pengajar. Peran itu belum tercatat untuk Anda.

place = Jam tenang di mana?
    .label = tempat
    .help = Pilih salah satu tempat di mana Anda menjadi pengurus atau pengajar.

now =
    Jam tenang di { $place }{ $own ->
        [yes] { "" }
       *[no] { " " }(bawaan)
    }. Di waktu ini tidak ada pengingat dan pengumuman. Jam menurut hari ini:

    Azan: { NUMBER($before) } menit sebelum, { NUMBER($after) } menit sesudah
    Magrib ke Isya: { $evening }
    Jumat: { $friday }
    Malam: { $night }
    Tarawih (Ramadan): { $tarawih }
    Sahur (Ramadan): { $sahur }
    Jam belajar: { $study ->
        [none] belum ada
       *[other] { $study }
    }

change = Ubah
restore = Kembali ke bawaan
