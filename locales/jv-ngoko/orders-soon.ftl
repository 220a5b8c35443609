# Pesenan, sadurunge ana.

door = Pesenan
soon =
    Pesenan durung bisa diladeni ing kene; sedhela maneh bakal ana.
    Saiki produke bisa disiapake dhisik, utawa takon petugas.
