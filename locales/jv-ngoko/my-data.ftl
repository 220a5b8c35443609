# Apa sing disimpen.

door = Dataku
    .words = dataku | ndeleng dataku | ngundhuh dataku | nyalin dataku
person =
    Iki sing daksimpen:
    • Jeneng: { $name ->
        [none] durung diisi
       *[other] { $name }
    }
    • Minangka: { $part ->
        [owner] sing duwe usaha
        [santri] santri utawa siswa
       *[officer] pengurus koperasi utawa pesantren
    }
    • Umur: { $age ->
        [minor] kurang saka 18 taun
        [adult] 18 taun munggah
       *[none] ora ditakokake
    }
    • Basa: { $language ->
        [jv-krama] Jawa krama
        [jv-ngoko] Jawa ngoko
       *[id] Indonesia
    }
counts =
    • Usaha: { NUMBER($businesses) }
    • Produk: { NUMBER($products) }
    • Foto: { NUMBER($pictures) }
    • Pesen sing tau dikirim mrene: { NUMBER($messages) }
nothing = Durung ana data pribadi sampeyan ing kene.
