# Tombol kangge tiyang sanes.

whose = Tombol menika kangge { $name ->
        [new] profil sanesipun
       *[other] { $name }
    }. Menapa badhe gantos profil rumiyin?
