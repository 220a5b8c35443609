# Labels of choices that many questions share: at most 20 characters, for a button has no more room.

yes = Ya
no = Tidak
correct = Benar
edit = Ubah
cancel = Batal
human = Hubungi petugas
empty = Kosongkan
skip = Lewati
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
read-more = Baca lengkap
accept = Setuju
decline = Tidak setuju
approve = Terima
reject = Tolak
stop = Berhenti
start = Mulai
show = Lihat
change = Ubah
hide = Sembunyikan
unhide = Tampilkan
delete = Hapus
close = Tutup
download = Unduh
try-again = Coba lagi
choose-another = Pilih yang lain
send-again = Kirim lagi
language = Ganti bahasa
share-phone = Kirim nomor saya
share-place = Kirim lokasi
type-myself = Ketik sendiri
same = Foto yang sama
keep = Pakai saja

# The languages, each in its own name: the same in every file.
language-name =
    { "" }
    .id = Indonesia
    .jv-krama = Jawa krama
    .jv-ngoko = Jawa ngoko

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
