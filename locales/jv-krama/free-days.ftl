# Prei lan ujian.

door = Prei lan ujian
    .words = prei pesantren | dinten prei | prei lan ujian
one = { $name }: { $days ->
        [1] { DATE($first) }
       *[other] { DATE($first) } dumugi { DATE($last) }
    }
list = Menika dinten prei lan ujianipun { $place }. Ing dinten menika rantamanipun santri mboten pedhot lan mboten wonten pengingat.
none = { $place } dereng gadhah dinten prei utawi ujian ingkang kacathet. Ing dinten kados mekaten rantamanipun santri mboten pedhot.
add = Tambah dinten
