# Sinten ingkang saged dipunaturi rembag.

door = Matur petugas
contact =
    Inggih. Petugas { $programme }:
    { $contact }
no-contact = Nomeripun petugas { $programme } dereng wonten ing mriki. Mangga pitaken dhateng pengurus koperasi utawi pesantren ingkang celak.
