# Saka ustaz.

learn = Ustaz ngajak { $name } sinau dina iki. Cukup limang menit.
stop = Pateni pengingat
