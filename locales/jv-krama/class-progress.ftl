# Kemajenganipun kelas.

head =
    { $name }: { NUMBER($lessons) } piwulangan sesarengan, { NUMBER($today) } saking { NUMBER($pupils) } sampun sinau dinten menika.
pupil = { $name ->
        [none] (dereng wonten naminipun)
       *[other] { $name }
    }: { NUMBER($lessons) } piwulangan, { $last ->
        [never] dereng miwiti
       *[other] pungkasan { DATE($last) }
    }
foot =
    { $pages ->
        [1] Urut nami.
       *[other] Kaca { NUMBER($page) } saking { NUMBER($pages) }, urut nami.
    }
