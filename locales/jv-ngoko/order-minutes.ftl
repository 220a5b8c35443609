# Sawise pirang menit.

minutes = Sawise pirang menit tanpa wangsulan dakelingake, banjur njaluk tulung wong liya? Biasane 30.
    .label = Menit
    .help = Mangga ditulis angka saka 5 nganti 240.
