# Ngelingake kelas.

sure =
    Santri { $name } sing durung sinau dina iki dielingake?
    .label = ngelingake
    .help = Sepisan sedina. Sing wis sinau, lagi prei, utawa mateni pengingat ora diganggu, lan jam sepi tetep dijaga.
once-a-day = { $name } wis dielingake dina iki. Sesuk bisa maneh.
reminded = { $count ->
        [0] Ora ana sing perlu dielingake ing { $name }. Alhamdulillah.
       *[other] { NUMBER($count) } santri { $name } dielingake.
    }
