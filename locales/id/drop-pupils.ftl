# Out of a class, by its teacher.

whom =
    Siapa yang keluar dari { $name }? Balas nomornya, misalnya 1 3.

    { $listed }
    .label = siapa
    .help = Kemajuan belajar mereka tetap ada. Tulis nomornya dengan spasi, atau "batal".
sure =
    Keluarkan { NUMBER($count) } orang dari { $name }?
    .label = keluarkan
    .help = Dengan kodenya mereka bisa bergabung lagi, kecuali kodenya diganti.
dropped = { NUMBER($count) } orang sudah keluar dari { $name }.
