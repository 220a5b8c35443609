# Kekarepan marang pesenan, nganggo tembunge dhewe.

door = Tolak pesenan
    .words = tolak | tolak pesenan | tolak pesenane
