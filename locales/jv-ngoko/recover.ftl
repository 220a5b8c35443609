# Bali nganggo kode pemulihan.

door = Pulihna data
    .words = pulihna | pulihna data | pulihake | pulihno | pulihke | pulihake data | duwe kode pemulihan | nganggo kode pemulihan
    .command = pulihkan
code =
    Mangga diketik kode pemulihane.
    .label = kode
    .help = Kodene 16 aksara lan angka, upamane ABCD-EFGH-JKMN-PQRS. Aksara gedhe utawa cilik padha wae.
