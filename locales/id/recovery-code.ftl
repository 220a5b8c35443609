# The recovery code, where there is no Telegram to go on with.

door = Kode pemulihan
