# The lesson of a day: cards, a quiz, and what it came to.

begin = { $course }, hari ke-{ NUMBER($day) } dari { NUMBER($days) }: { $title }

card =
    { $title } ({ NUMBER($number) }/{ NUMBER($of) })

    { $text }
    .label = kartu
    .help = Baca pelan-pelan, lalu tekan Lanjut. Ketik "kembali" untuk kartu sebelumnya, "batal" untuk berhenti.
    .not-a-choice = Kalau sudah dibaca, tekan Lanjut.

picture = { $text }

passed = Pelajaran hari ke-{ NUMBER($day) } selesai. Nilai { NUMBER($percent) }, lulus.{ $wrong ->
        [0] { " " }Benar semua!
       *[other] { "" }
    }
failed =
    Pelajaran hari ke-{ NUMBER($day) } selesai. Nilai { NUMBER($percent) }; untuk lulus perlu { NUMBER($needed) }.
    Boleh diulang kapan saja, nilai terbaik yang dipakai.

streak-first = Hari belajar pertama, awal yang bagus.
streak-on = { NUMBER($length) } hari belajar beruntun.
streak-forgiven = Sempat libur tidak apa-apa: jatah libur terpakai, jadi tetap { NUMBER($length) } hari belajar beruntun.
streak-again = Senang bisa belajar lagi. Hitungan beruntun mulai dari satu; semua { NUMBER($days) } hari belajar tetap tercatat.

next = Pelajaran berikutnya besok: { $title }.
only-this = Tinggal pelajaran ini yang belum lulus.
nothing-next = Semua pelajaran ini sudah dikerjakan.
course-passed = Selamat, { $course } sudah lulus! Sertifikatnya bisa dibuat sekarang.
all-passed = { $course } sudah lulus semua. Mau ambil sertifikatnya, atau belajar yang lain?
enough-today = Pelajaran hari ini sudah selesai. Besok: { $title }. Kalau masih ingin belajar, boleh lanjut sekarang.

still-open = Pelajarannya masih terbuka. Kita lanjutkan dari sini.

now = Lanjut sekarang
once-more = Ulangi pelajaran
wrong-ones = Ulangi yang salah
review = Ulangan
certificate = Sertifikat
reminder = Atur pengingat
other-course = Pelajaran lain
