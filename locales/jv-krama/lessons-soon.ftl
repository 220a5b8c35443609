# Pelajaran, sakderengipun wonten.

door = Sinau
soon = Pelajaran Sijawara dereng wonten ing mriki; sekedhap malih badhe wonten. Menawi perlu samenika, mangga pitaken dhateng petugas.
