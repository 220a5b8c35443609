# Sapa sing bisa dijak omongan.

door = Takon petugas
contact =
    Ya. Petugas { $programme }:
    { $contact }
no-contact = Nomere petugas { $programme } durung ana ing kene. Mangga takon marang pengurus koperasi utawa pesantren sing cedhak.
