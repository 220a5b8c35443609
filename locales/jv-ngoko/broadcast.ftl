# Wara-wara saka program, nganggo tembunge dhewe.

said = { $words }
stop = Mandheg
