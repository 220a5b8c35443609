# A pesantren's quiet hours, for its officers and teachers.

door = Jam tenang
    .words = jam tenang | waktu tenang | atur jam tenang | ubah jam tenang
    .command = tenang

not-yours = Jam tenang diatur oleh pengurus atau pengajar. Peran itu belum tercatat untuk Anda.

where = Jam tenang di mana?

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
