# Dhateng ingkang badhe matur.

now =
    Samenika profil { $name ->
        [new] enggal
       *[other] { $name }
    }.
removed =
    { $name ->
        [new] Profil menika
       *[other] Profil { $name }
    } sampun dipunbusak saking ponsel menika.{ $proof ->
        [none] { "" }
       *[other] {" "}Berkas fotonipun nututi paling dangu setunggal jam. Buktinipun: { $proof }
    }
