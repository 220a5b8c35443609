# Tulisan tombol: paling dawa 20 aksara.

yes = Iya
no = Ora
correct = Bener
edit = Owahi
cancel = Batal
human = Takon petugas
empty = Kosongna
skip = Liwati
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
read-more = Waca jangkep
accept = Sarujuk
decline = Ora sarujuk
approve = Tampa
reject = Tolak
stop = Mandheg
start = Miwiti
show = Deleng
change = Owahi
hide = Dhelikake
unhide = Tampakake
delete = Busak
close = Tutup
download = Unduh
try-again = Coba maneh
choose-another = Pilih liyane
send-again = Kirim maneh
language = Ganti basa
share-phone = Kirim nomerku
share-place = Kirim lokasi
type-myself = Ketik dhewe
same = Foto sing padha
keep = Nganggo iki wae

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
