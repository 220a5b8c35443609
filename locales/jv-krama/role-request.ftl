# Dhateng pengurus: wonten ingkang nyuwun peran.

asked = { $name } nyuwun dados { $role } { $place }. Menapa panjenengan tepang lan sarujuk?
accept = Sarujuk
decline = Tolak
