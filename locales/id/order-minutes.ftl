# After how many minutes an unanswered order goes on.

minutes = Setelah berapa menit tanpa jawaban kami ingatkan, lalu minta bantuan orang lain? Biasanya 30.
    .label = Menit
    .help = Tulis angka dari 5 sampai 240.
