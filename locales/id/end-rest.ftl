# The rest is over.

door = Selesai libur
    .words = selesai libur | tidak jadi libur | sudah tidak libur | akhiri libur
ended = Selamat datang kembali. Runtutan harimu masih utuh.
