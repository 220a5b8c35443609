# Salam diwangsuli.

door = Aruh-aruh Kanca
    .words = halo kanca | piye kabare | yo opo kabare

hello = { $name ->
        [none] Halo! Seneng bisa ketemu.
       *[other] Halo, { $name }! Seneng bisa ketemu maneh.
    }
salam = { $name ->
        [none] Waalaikumsalam warahmatullahi wabarakatuh.
       *[other] Waalaikumsalam warahmatullahi wabarakatuh, { $name }.
    }
