# Wherever somebody stands in a course, this goes on from there.

door = Pelajaran
    .words = pelajaran | belajar | mau belajar | mulai belajar | lanjut belajar | lanjutkan belajar | ayo belajar
        | pelajaran hari ini | lanjut pelajaran | lanjutkan pelajaran | mulai pelajaran | sijawara
    .command = belajar
