# A greeting is returned.

door = Sapa Kanca
    .words = halo | hallo | helo | hai | hi | hei | hello | permisi | assalamualaikum | assalamu'alaikum | ass wr wb
        | selamat pagi | selamat siang | selamat sore | selamat malam | pagi | siang | sore | malam | kanca | halo kanca

hello = { $name ->
        [none] Halo! Senang bertemu.
       *[other] Halo, { $name }! Senang bertemu lagi.
    }
salam = { $name ->
        [none] Waalaikumsalam warahmatullahi wabarakatuh.
       *[other] Waalaikumsalam warahmatullahi wabarakatuh, { $name }.
    }
