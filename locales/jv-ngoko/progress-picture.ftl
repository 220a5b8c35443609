# The words in the picture of somebody's progress, in ngoko.

title = { $name ->
        [none] Kemajuan sinau
       *[other] Kemajuane { $name }
    }
streak = { $days ->
        [0] Ayo diwiwiti maneh dina iki
       *[other] { NUMBER($days) } dina ajeg sinau
    }
spare = Jatah prei: { NUMBER($days) } dina
told = { NUMBER($done) } saka { NUMBER($days) } piwulangan
weekday = { DAY($day) }
learned = sinau
frozen = jatah prei
neutral = prei
missed = kliwat
today = dina iki
