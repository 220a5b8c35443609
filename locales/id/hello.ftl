# A greeting is returned.

hello = { $name ->
        [none] Halo! Senang bertemu.
       *[other] Halo, { $name }! Senang bertemu lagi.
    }
salam = { $name ->
        [none] Waalaikumsalam warahmatullahi wabarakatuh.
       *[other] Waalaikumsalam warahmatullahi wabarakatuh, { $name }.
    }
