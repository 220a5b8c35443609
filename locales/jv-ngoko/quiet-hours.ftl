# Jam tenang pesantren, kanggo pengurus lan pengajar.

door = Jam tenang
    .words = jam tenang | wektu tenang | ngatur jam tenang | ngowahi jam tenang
    .command = tenang

not-yours = Jam tenang diatur pengurus utawa pengajar. Peran kuwi durung kacathet kanggo sampeyan.

where = Jam tenang ing endi?

now =
    Jam tenang ing { $place }{ $own ->
        [yes] { "" }
       *[no] { " " }(gawan)
    }. Ing wektu iki ora ana pengingat lan wara-wara. Jam miturut dina iki:

    Adzan: { NUMBER($before) } menit sadurunge, { NUMBER($after) } menit sawise
    Magrib nganti Isya: { $evening }
    Jemuwah: { $friday }
    Wengi: { $night }
    Tarawih (Ramadan): { $tarawih }
    Sahur (Ramadan): { $sahur }
    Jam sinau: { $study ->
        [none] durung ana
       *[other] { $study }
    }

change = Owahi
restore = Bali menyang gawan
