# Salam diwangsuli.

hello = { $name ->
        [none] Halo! Seneng bisa ketemu.
       *[other] Halo, { $name }! Seneng bisa ketemu maneh.
    }
salam = { $name ->
        [none] Waalaikumsalam warahmatullahi wabarakatuh.
       *[other] Waalaikumsalam warahmatullahi wabarakatuh, { $name }.
    }
