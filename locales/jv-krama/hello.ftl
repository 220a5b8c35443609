# Salam dipunwangsuli.

door = Aruh-aruh Kanca
    .words = kula nuwun | nuwun sewu | sugeng enjing | sugeng siyang | sugeng sonten | sugeng dalu

hello = { $name ->
        [none] Sugeng rawuh! Remen saged pinanggih.
       *[other] Sugeng rawuh, { $name }! Remen saged pinanggih malih.
    }
salam = { $name ->
        [none] Waalaikumsalam warahmatullahi wabarakatuh.
       *[other] Waalaikumsalam warahmatullahi wabarakatuh, { $name }.
    }
