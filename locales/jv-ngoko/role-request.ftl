# Marang pengurus: ana sing nyuwun peran.

asked = { $name } nyuwun dadi { $role } { $place }. Apa sampeyan kenal lan sarujuk?
accept = Sarujuk
decline = Tolak
