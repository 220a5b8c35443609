# Whom to talk to.

door = Hubungi petugas
contact =
    Tentu. Petugas { $programme }:
    { $contact }
no-contact = Nomor petugas { $programme } belum dipasang di sini. Silakan bertanya kepada pengurus koperasi atau pesantren terdekat.
