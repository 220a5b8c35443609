# The doors to what somebody can do.

door = Menu
what = Mau apa sekarang? Pilih satu, atau tulis saja maksudnya.
more = Yang lain:
other = Lainnya
