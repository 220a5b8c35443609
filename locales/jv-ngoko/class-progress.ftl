# Majune kelas.

head =
    { $name }: { NUMBER($lessons) } piwulangan bareng, { NUMBER($today) } saka { NUMBER($pupils) } wis sinau dina iki.
pupil = { $name ->
        [none] (durung ana jenenge)
       *[other] { $name }
    }: { NUMBER($lessons) } piwulangan, { $last ->
        [never] durung miwiti
       *[other] pungkasan { DATE($last) }
    }
foot =
    { $pages ->
        [1] Urut jeneng.
       *[other] Kaca { NUMBER($page) } saka { NUMBER($pages) }, urut jeneng.
    }
