# Back to the usual quiet hours.

sure = Kembali ke jam tenang bawaan? Yang sudah diubah akan hilang.
    .label = kembali
    .help = Ya menghapus semua perubahan. Tidak membiarkannya.
