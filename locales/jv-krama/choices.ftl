# Tulisan tombol: paling dawa 20 aksara.

yes = Inggih
no = Mboten
correct = Leres
edit = Ewahi
cancel = Batal
human = Matur petugas
empty = Kosongaken
skip = Lewati
caption = Ngginakaken seratan
done = Rampung
more = Tambah malih
back = Wangsul
next = Lajengaken
next-page = Kaca salajengipun
previous-page = Kaca saderengipun
repeat = Ambali
help = Pitulungan
menu = Menu
other = Sanesipun
none = Mboten wonten
all = Sedaya
later = Mangke kemawon
go-on = Lajengaken kemawon
accept = Sarujuk
decline = Mboten sarujuk
stop = Kendel
start = Miwiti
change = Ewahi
hide = Dhelikaken
unhide = Tampilaken
delete = Busak
close = Tutup
download = Unduh
language = Gantos basa
switch-profile = Profil enggal
same = Foto ingkang sami
keep = Ginakaken kemawon

# Usaha.
business-kind =
    { "" }
    .umkm = UMKM
    .cooperative = Koperasi
    .pesantren = Usaha pesantren
sector =
    { "" }
    .food = Tetedhan
    .drink = Unjukan
    .clothes = Sandhangan, bathik
    .crafts = Kerajinan
    .farming = Tetanen, ternak
    .fishing = Ulam lan tambak
    .trade = Toko lan sadean
    .services = Jasa
    .other = Sanesipun

# Roles in a cooperative or pesantren.
role =
    { "" }
    .officer = Pengurus
    .curator = Kurator
    .teacher = Pengajar

# Tumbas.
delivery =
    { "" }
    .courier = Dipunkintun
    .pickup = Mundhut piyambak
payment =
    { "" }
    .cod = Bayar ing papan
    .transfer = Transfer bank
    .qris = QRIS
