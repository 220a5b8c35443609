# To the one who talks from now on.

now =
    Sekarang profil { $name ->
        [new] baru
       *[other] { $name }
    }.
removed =
    { $name ->
        [new] Profil itu
       *[other] Profil { $name }
    } sudah dihapus dari HP ini.{ $proof ->
        [none] { "" }
       *[other] {" "}Berkas fotonya menyusul paling lambat satu jam. Bukti penghapusan: { $proof }
    }
