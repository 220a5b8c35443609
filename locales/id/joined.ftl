# A chat has become part of the same person.

welcome = Tersambung. Selamat datang kembali, { $name }!
