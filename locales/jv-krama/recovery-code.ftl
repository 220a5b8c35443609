# Kode pemulihan.

door = Kode pemulihan
