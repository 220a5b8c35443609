# Soal sing bali maneh.

door = Balenan
    .words = balenan | latihan soal | mbaleni soal | baleni soal

begin = { $count ->
        [1] Sedhela, siji soal lawas dhisik supaya ora lali.
       *[other] Sedhela, { NUMBER($count) } soal lawas dhisik supaya ora lali.
    }
practice = Ayo dibaleni sing mau. Iki mung latihan, bijine ora owah.
practised = { NUMBER($right) } saka { NUMBER($of) } bener. Matur nuwun wis gelem mbaleni.
done = Balenan rampung: { NUMBER($right) } saka { NUMBER($of) } bener.
and-now = Sing durung bener bakal metu maneh sesuk, sing wis apal luwih suwe.
none = Durung ana sing perlu dibaleni dina iki. Soal metu maneh yen wiwit lali.
