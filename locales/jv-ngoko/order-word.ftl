# Tembung kanggo pesenan, yen ana sawetara.

which = Pesenan sing endi?
