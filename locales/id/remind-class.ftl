# A word to those of a class who have not learned today.

sure =
    Ingatkan santri { $name } yang belum belajar hari ini?
    .label = ingatkan
    .help = Sekali sehari. Yang sudah belajar, sedang libur, atau mematikan pengingat tidak diganggu, dan jam tenang tetap dijaga.
once-a-day = { $name } sudah diingatkan hari ini. Besok bisa lagi.
reminded = { $count ->
        [0] Tidak ada yang perlu diingatkan di { $name }. Alhamdulillah.
       *[other] { NUMBER($count) } santri { $name } diingatkan.
    }
