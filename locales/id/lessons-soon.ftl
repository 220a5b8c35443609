# Lessons, before they are here.

door = Belajar
soon = Pelajaran Sijawara belum ada di sini; sebentar lagi akan ada. Kalau perlu sekarang, tanya petugas.
