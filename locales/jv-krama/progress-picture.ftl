# The words in the picture of somebody's progress, in krama.

title = { $name ->
        [none] Kemajengan sinau
       *[other] Kemajenganipun { $name }
    }
streak = { $days ->
        [0] Mangga miwiti malih dinten menika
       *[other] { NUMBER($days) } dinten ajeg sinau
    }
spare = Jatah prei: { NUMBER($days) } dinten
told = { NUMBER($done) } saking { NUMBER($days) } piwulangan
weekday = { DAY($day) }
learned = sinau
frozen = jatah prei
neutral = prei
missed = kliwat
today = dinten menika
