# The code of a class allows nobody any more.

sure =
    Cabut izin { $name }? Anak yang bergabung nanti tidak lagi otomatis diizinkan.
    .label = cabut
    .help = Anak yang sudah diizinkan tetap diizinkan. Mereka bisa menghapus datanya kapan saja.
revoked = Izin { $name } sudah dicabut untuk yang bergabung nanti.
