# Kuncine profil wis dicopot.

gone =
    Kuncine profil iki wis dicopot { $by ->
        [new] petugas program
       *[other] dening { $by }
    }. Isine tetep. Arep dikunci maneh?
by-code = Kuncine profil iki wis dicopot nganggo kode pemulihan, lan kode kuwi ora lumaku maneh. Arep dikunci maneh?
