# Pesenan miturut kawontenanipun.

door = Pesenan
    .words = pesenan | pesenan kula | tingali pesenan | dhaftar pesenan | pesenan enggal | mirsani pesenan
    .command = pesenan

list = { $shelf ->
        [new] Pesenan enggal
        [accepted] Pesenan ingkang sampun dipuntampi
        [ready] Pesenan ingkang sampun cawis
       *[done] Pesenan ingkang sampun rampung
    }: { NUMBER($total) }{ $pages ->
        [1] { "" }
       *[other] , kaca { NUMBER($page) } saking { NUMBER($pages) }
    }. Mangga dipunpilih setunggal kangge dipunpirsani.
none = { $shelf ->
        [new] Dereng wonten pesenan ingkang ngrantos wangsulan. Menawi wonten, badhe kula aturi pirsa.
        [accepted] Mboten wonten pesenan ingkang saweg dipuncawisaken.
        [ready] Mboten wonten pesenan ingkang cawis dipunkintun.
       *[done] Dereng wonten pesenan ingkang rampung.
    }
new = Enggal
accepted = Dipuntampi
ready = Cawis
done = Rampung
