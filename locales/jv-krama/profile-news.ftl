# Wonten pawartos kangge tiyang sanes.

news = Wonten pawartos kangge { $name ->
        [new] profil sanesipun
       *[other] { $name }
    }. Tombol menika dipunpencet kangge gantos profil.
