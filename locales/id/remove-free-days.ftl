# Free days taken back.

sure =
    Hapus { $name }, { DATE($first) } sampai { DATE($last) }?
    .label = hapus
    .help = Sesudah dihapus, hari-hari itu dihitung seperti biasa.
