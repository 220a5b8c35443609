# Labels of choices that many questions share: at most 20 characters, for a button has no more room.

yes = Ya
no = Tidak
correct = Benar
edit = Ubah
cancel = Batal
human = Hubungi petugas
empty = Kosongkan
skip = Lewati
caption = Pakai tulisan tadi
done = Selesai
more = Tambah lagi
back = Kembali
next = Lanjut
next-page = Halaman berikutnya
previous-page = Halaman sebelumnya
repeat = Ulangi
help = Bantuan
menu = Menu
other = Lainnya
none = Tidak ada
all = Semua
later = Nanti saja
go-on = Lanjut saja
accept = Setuju
decline = Tidak setuju
stop = Berhenti
start = Mulai
change = Ubah
hide = Sembunyikan
unhide = Tampilkan
delete = Hapus
close = Tutup
download = Unduh
language = Ganti bahasa
switch-profile = Profil baru
same = Foto yang sama
keep = Pakai saja

# Businesses.
business-kind =
    { "" }
    .umkm = UMKM
    .cooperative = Koperasi
    .pesantren = Usaha pesantren
sector =
    { "" }
    .food = Makanan
    .drink = Minuman
    .clothes = Pakaian dan batik
    .crafts = Kerajinan
    .farming = Tani dan ternak
    .fishing = Ikan dan tambak
    .trade = Toko dan dagang
    .services = Jasa
    .other = Lainnya

# Roles in a cooperative or pesantren.
role =
    { "" }
    .officer = Pengurus
    .curator = Kurator
    .teacher = Pengajar

# Buying.
delivery =
    { "" }
    .courier = Dikirim
    .pickup = Diambil sendiri
payment =
    { "" }
    .cod = Bayar di tempat
    .transfer = Transfer bank
    .qris = QRIS
