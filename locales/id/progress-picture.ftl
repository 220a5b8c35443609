# The words in the picture of somebody's progress: short, for a phone.

title = { $name ->
        [none] Kemajuan belajar
       *[other] Kemajuan { $name }
    }
streak = { $days ->
        [0] Ayo mulai lagi hari ini
       *[other] { NUMBER($days) } hari belajar beruntun
    }
spare = Jatah libur: { NUMBER($days) } hari
told = { NUMBER($done) } dari { NUMBER($days) } pelajaran
weekday = { DAY($day) }
learned = belajar
frozen = jatah libur
neutral = libur
missed = terlewat
today = hari ini
