# Kekarepan marang pesenan, nganggo tembunge dhewe.

door = Siapake pesenan
    .words = pesenan siap | wis siap | pesenan wis siap
