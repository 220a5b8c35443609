# Tulisan tombol: paling dawa 20 aksara.

yes = Iya
no = Ora
correct = Bener
edit = Owahi
cancel = Batal
human = Takon petugas
empty = Kosongna
skip = Liwati
caption = Nganggo tulisan mau
done = Rampung
more = Tambah maneh
back = Bali
next = Terus
next-page = Kaca sabanjure
previous-page = Kaca sadurunge
repeat = Baleni
help = Pitulungan
menu = Menu
other = Liyane
none = Ora ana
all = Kabeh
later = Mengko wae
go-on = Terus wae
accept = Sarujuk
decline = Ora sarujuk
stop = Mandheg
start = Miwiti
change = Owahi
hide = Dhelikake
unhide = Tampakake
delete = Busak
close = Tutup
download = Unduh
language = Ganti basa
switch-profile = Profil anyar
same = Foto sing padha
keep = Nganggo iki wae

# Usaha.
business-kind =
    { "" }
    .umkm = UMKM
    .cooperative = Koperasi
    .pesantren = Usaha pesantren
sector =
    { "" }
    .food = Panganan
    .drink = Ombenan
    .clothes = Sandhangan, bathik
    .crafts = Kerajinan
    .farming = Tetanen, ternak
    .fishing = Iwak lan tambak
    .trade = Toko lan dodolan
    .services = Jasa
    .other = Liyane

# Roles in a cooperative or pesantren.
role =
    { "" }
    .officer = Pengurus
    .curator = Kurator
    .teacher = Pengajar

# Tuku.
delivery =
    { "" }
    .courier = Dikirim
    .pickup = Dijupuk dhewe
payment =
    { "" }
    .cod = Bayar ing panggonan
    .transfer = Transfer bank
    .qris = QRIS
