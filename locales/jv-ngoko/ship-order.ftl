# Kekarepan marang pesenan, nganggo tembunge dhewe.

door = Kirim pesenan
    .words = wis dikirim | kirim pesenan | pesenan wis dikirim
