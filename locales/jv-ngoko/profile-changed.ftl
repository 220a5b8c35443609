# Marang sing omong saiki.

now =
    Saiki profil { $name ->
        [new] anyar
       *[other] { $name }
    }.
removed =
    { $name ->
        [new] Profil kuwi
       *[other] Profil { $name }
    } wis dibusak saka ponsel iki.{ $proof ->
        [none] { "" }
       *[other] {" "}Berkas fotone nyusul paling suwe sejam. Buktine: { $proof }
    }
