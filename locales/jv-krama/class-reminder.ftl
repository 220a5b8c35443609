# Saking ustaz.

learn = Ustaz ngajak { $name } sinau dinten menika. Cekap gangsal menit.
stop = Kendelaken pengingat
