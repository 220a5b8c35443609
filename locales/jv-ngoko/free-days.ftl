# Prei lan ujian.

door = Prei lan ujian
    .words = prei pesantren | dina prei | prei lan ujian
one = { $name }: { $days ->
        [1] { DATE($first) }
       *[other] { DATE($first) } nganti { DATE($last) }
    }
list = Kuwi dina prei lan ujiane { $place }. Ing dina kuwi runtutane santri ora pedhot lan ora ana pengingat.
none = { $place } durung duwe dina prei utawa ujian sing kacathet. Ing dina kaya ngono runtutane santri ora pedhot.
add = Tambah dina
