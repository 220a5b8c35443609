# Pesenan miturut kahanane.

door = Pesenan
    .words = pesenan | pesenanku | deleng pesenan | ndeleng pesenan | dhaftar pesenan | pesenan anyar | ndelok pesenan
    .command = pesenan

list = { $shelf ->
        [new] Pesenan anyar
        [accepted] Pesenan sing wis ditampa
        [ready] Pesenan sing wis siap
       *[done] Pesenan sing wis rampung
    }: { NUMBER($total) }{ $pages ->
        [1] { "" }
       *[other] , kaca { NUMBER($page) } saka { NUMBER($pages) }
    }. Mangga dipilih siji kanggo dideleng.
none = { $shelf ->
        [new] Durung ana pesenan sing ngenteni wangsulan. Yen ana sing mlebu, langsung dakkabari.
        [accepted] Ora ana pesenan sing lagi disiapake.
        [ready] Ora ana pesenan sing siap dikirim.
       *[done] Durung ana pesenan sing rampung.
    }
new = Anyar
accepted = Ditampa
ready = Siap
done = Rampung
