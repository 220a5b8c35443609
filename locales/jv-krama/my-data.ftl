# Menapa ingkang dipunsimpen.

door = Data kula
    .words = data kula | ningali data kula | ngundhuh data kula | nyalin data kula
person =
    Menika ingkang kula simpen:
    • Asma: { $name ->
        [none] dereng dipunisi
       *[other] { $name }
    }
    • Minangka: { $part ->
        [owner] ingkang kagungan usaha
        [santri] santri utawi siswa
       *[officer] pengurus koperasi utawi pesantren
    }
    • Yuswa: { $age ->
        [minor] kirang saking 18 taun
        [adult] 18 taun minggah
       *[none] mboten dipuntangletaken
    }
    • Basa: { $language ->
        [jv-krama] Jawi krama
        [jv-ngoko] Jawi ngoko
       *[id] Indonesia
    }
counts =
    • Usaha: { NUMBER($businesses) }
    • Produk: { NUMBER($products) }
    • Foto: { NUMBER($pictures) }
    • Pesen ingkang nate dipunkintun mriki: { NUMBER($messages) }
nothing = Dereng wonten data pribadi panjenengan ing mriki.
