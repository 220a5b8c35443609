# Said by the clock: once at the chosen time, once more in the evening.

first =
    Waktunya belajar sebentar: { $title }.
    Tiga sampai lima menit saja.
last =
    Hari ini belum sempat belajar? Masih bisa: { $title }.
    Kalau belum, tidak apa-apa. Sesudah ini kami diam sampai disapa lagi.
begin = Mulai belajar
another-time = Ganti waktu
stop = Berhenti
