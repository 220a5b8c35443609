# The recovery code, where there is no Telegram to go on with.

door = Kode pemulihan
    .words = kode pemulihan | kode pemulihan saya | buat kode pemulihan
