# Jam tenang pesantren, kangge pengurus lan pengajar.

door = Jam tenang
    .words = jam tenang | wekdal tenang | ngatur jam tenang | ngewahi jam tenang
    .command = tenang

not-yours = Jam tenang dipunatur pengurus utawi pengajar. Peran menika dereng kacathet kangge panjenengan.

where = Jam tenang ing pundi?

now =
    Jam tenang ing { $place }{ $own ->
        [yes] { "" }
       *[no] { " " }(limrahipun)
    }. Ing wekdal menika mboten wonten pengingat lan wara-wara. Jam miturut dinten menika:

    Adzan: { NUMBER($before) } menit saderengipun, { NUMBER($after) } menit sasampunipun
    Magrib dumugi Isya: { $evening }
    Jemuwah: { $friday }
    Dalu: { $night }
    Tarawih (Ramadan): { $tarawih }
    Sahur (Ramadan): { $sahur }
    Jam sinau: { $study ->
        [none] dereng wonten
       *[other] { $study }
    }

change = Ewahi
restore = Wangsul limrahipun
