# Somebody answers orders no more.

who = Siapa yang tidak ikut menjawab pesanan lagi?
    .label = Siapa
    .help = Pilih namanya. Orang itu tidak lagi dikabari.
dropped = { $name } tidak dikabari lagi tentang pesanan.
