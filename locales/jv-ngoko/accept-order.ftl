# Kekarepan marang pesenan, nganggo tembunge dhewe.

door = Tampa pesenan
    .words = tampa | tampa pesenan | tampa pesenane
