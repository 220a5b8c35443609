# Pengingat maneh.

door = Wiwiti maneh
resumed = Pengingat lan kabar pesenan wis urip maneh. Ketik "mandheg" yen kakehan.
