# Tulisan tombol: paling dawa 20 aksara.

yes = Inggih
no = Mboten
correct = Leres
edit = Ewahi
cancel = Batal
human = Matur petugas
empty = Kosongaken
skip = Lewati
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
read-more = Waos jangkep
accept = Sarujuk
decline = Mboten sarujuk
approve = Tampi
reject = Tolak
stop = Kendel
start = Miwiti
show = Tingali
change = Ewahi
hide = Dhelikaken
unhide = Tampilaken
delete = Busak
close = Tutup
download = Unduh
try-again = Cobi malih
choose-another = Pilih sanesipun
send-again = Kintun malih
language = Gantos basa
share-phone = Kintun nomer kula
share-place = Kintun lokasi
type-myself = Ketik piyambak
same = Foto ingkang sami
keep = Ginakaken kemawon

# The languages, each in its own name: the same in every file.
language-name =
    { "" }
    .id = Indonesia
    .jv-krama = Jawa krama
    .jv-ngoko = Jawa ngoko

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
