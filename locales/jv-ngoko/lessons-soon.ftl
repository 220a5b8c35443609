# Pelajaran, sadurunge ana.

door = Sinau
soon = Pelajaran Sijawara durung ana ing kene; sedhela maneh bakal ana. Yen perlu saiki, mangga takon petugas.
