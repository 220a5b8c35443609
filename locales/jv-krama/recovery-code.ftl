# Kode pemulihan.

door = Kode pemulihan
    .words = damel kode pemulihan | nyuwun kode pemulihan | kode pemulihan kula
