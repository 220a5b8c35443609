# All of it as a file.

door = Unduh data
file = Ini seluruh data dalam satu berkas JSON. Simpan baik-baik, isinya pribadi.
