# Soal ingkang wangsul malih.

door = Ambalan
    .words = ambalan | latihan | ngambali soal | ambali soal

begin = { $count ->
        [1] Sakedhap, satunggal soal lami rumiyin supados mboten kesupen.
       *[other] Sakedhap, { NUMBER($count) } soal lami rumiyin supados mboten kesupen.
    }
practice = Sumangga dipunambali ingkang wau. Menika namung latihan, bijinipun mboten ewah.
practised = { NUMBER($right) } saking { NUMBER($of) } leres. Matur nuwun sampun purun ngambali.
done = Ambalan rampung: { NUMBER($right) } saking { NUMBER($of) } leres.
and-now = Ingkang dereng leres badhe medal malih benjing, ingkang sampun apal langkung dangu.
none = Dereng wonten ingkang perlu dipunambali dinten menika. Soal medal malih menawi wiwit kesupen.
