# Why something is no answer, for questions that have no words of their own for it. Short, kind, with a way on.

# --- Any question ---

not-text = Untuk yang ini, mohon diketik dengan kata-kata.
too-long = Terlalu panjang. Paling banyak { NUMBER($max) } huruf ya.
too-short = Terlalu pendek. Paling sedikit { NUMBER($min) } huruf ya.
name-needed = Nama perlu diisi, jadi tidak bisa dilewati. Nanti masih bisa diubah.
number-in-name = Sepertinya ada nomor di situ. Nama ini dibaca semua orang, jadi tulis namanya saja, tanpa nomor.
number-in-address = Sepertinya ada nomor di situ. Tulis alamatnya saja; nomor telepon ada tempatnya sendiri.
number-alone = Itu nomor telepon. Keterangan ini dibaca semua orang, jadi ceritakan produknya saja.
not-a-choice = Belum ada di pilihan. Silakan tekan salah satu, atau ketik nomornya.
which-javanese = Jawa krama (halus) atau Jawa ngoko (sehari-hari)?
not-yes-or-no = Mohon dijawab ya atau tidak.
not-confirmed = Kalau sudah benar, tekan Benar. Kalau ada yang perlu diubah, tekan Ubah.
not-understood = Maaf, saya belum paham jawabannya.
unsure = Maksudnya yang mana?

# --- Numbers and money ---

no-number = Mohon dijawab dengan angka, misalnya 20.
not-a-whole-number = Mohon angka bulat, misalnya 20.
number-unsure = Maksudnya { NUMBER($value) }? Tekan salah satu, atau ketik lagi.
no-money = Harganya belum terbaca. Contoh: 15000, 15rb, atau lima belas ribu.
money-unsure = Maksudnya { RUPIAH($value) } ({ WORDS($value) })? Tekan salah satu, atau ketik lagi harganya.
too-small = Terlalu kecil. Paling sedikit { NUMBER($min) }.
too-big = Terlalu besar. Paling banyak { NUMBER($max) }.
price-too-big = Harganya terlalu besar. Paling banyak { RUPIAH($max) }.

# --- Quantities and weights ---

no-unit = Satuannya belum saya kenal. Contoh: bungkus, botol, kilo, atau biji.
no-weight = Beratnya belum terbaca. Contoh: 250 gram, 1 ons, atau setengah kilo.
weight-unsure = Maksudnya { NUMBER($value) } gram? Tekan salah satu, atau ketik lagi beratnya.
not-negative = Jumlahnya tidak bisa kurang dari nol.

# --- Times and dates ---

no-time = Jamnya belum terbaca. Contoh: 19.30, jam 7 malam, atau habis isya.
time-unsure = Maksudnya { CLOCK($value) }? Tekan salah satu, atau ketik lagi jamnya.
not-after-dhuhr = Bakda Zuhur biasanya masih sibuk, jadi belum ada. Pilih salah satu ini, atau ketik jamnya.
not-after-maghrib = Dari Magrib sampai Isya kami tidak mengganggu. Bagaimana kalau bakda Isya?
not-before-a-prayer = Menjelang salat kami diam dulu. Pilih sesudahnya, atau ketik jamnya.
no-date = Tanggalnya belum terbaca. Contoh: 22 November, besok, atau Jumat depan.

# --- Official numbers ---

not-a-nib = NIB terdiri dari 13 angka, tertulis di surat NIB dari OSS. Mohon diperiksa lagi, atau lewati.
not-halal = Nomor halal dimulai dengan ID lalu 17 angka. Mohon diperiksa lagi, atau lewati.
not-a-pirt = Nomor P-IRT tertulis di kemasan, biasanya 15 angka. Mohon diperiksa lagi, atau lewati.
looks-like-nik = Itu 16 angka, seperti NIK di KTP. NIK tidak kami minta dan tidak kami simpan.

# --- Telephone numbers ---

not-a-phone = Nomor itu belum cocok. Contoh: 0812-3456-7890.
contact-of-another = Kontak itu tidak kami simpan. Yang bisa dibagikan hanya nomor Bapak/Ibu sendiri.

# --- Places ---

place-unknown = Daerah itu belum saya kenal. Ketik nama kabupaten atau kotanya, misalnya Kediri.
place-unsure = Maksudnya yang mana?
place-nearest = Lokasi itu paling dekat dengan { $name }. Usahanya di sana? Kalau bukan, ketik nama kabupaten atau kotanya.
place-ambiguous = Ada beberapa dengan nama itu. Maksudnya yang mana?
place-outside = { $name } ada di { $province }. Program ini untuk Jawa Timur. Ketik kabupaten atau kota di Jawa Timur ya.
location-outside = Lokasi itu di luar Jawa Timur. Ketik nama kabupaten atau kotanya ya.
no-place = Kirim lokasi, atau ketik nama kabupaten atau kotanya.

# --- Looking something up ---

nothing-found = Tidak ada yang cocok. Coba dengan sebagian namanya saja.

# --- Photos: what came is no photo, or cannot be kept ---

not-a-picture = Mohon kirim fotonya, atau lewati.
picture-heic =
    Foto ini berformat HEIC dari iPhone, belum bisa dibuka. Ada dua cara:
    kirim sebagai foto dari galeri, bukan sebagai berkas;
    atau di iPhone buka Pengaturan > Kamera > Format > Paling Kompatibel, lalu foto lagi.
picture-avif =
    Foto ini berformat AVIF, belum bisa dibuka. Ada dua cara:
    kirim sebagai foto dari galeri, bukan sebagai berkas;
    atau buka fotonya, ambil tangkapan layar, lalu kirim tangkapan itu.
picture-too-big = Foto ini terlalu besar. Paling besar 10 MB. Coba kirim sebagai foto dari galeri, bukan sebagai berkas.
picture-too-many-pixels = Ukuran foto ini terlalu besar. Coba foto lagi dengan kamera biasa.
picture-broken = Foto ini rusak atau belum terkirim penuh. Mohon kirim lagi.
picture-not-an-image = Itu bukan foto. Mohon kirim foto biasa (JPG atau PNG).
picture-lost = Maaf, fotonya belum berhasil kami ambil. Mohon kirim lagi.
picture-late = Fotonya masih kami ambil. Mohon tunggu sebentar.
picture-quota = Tempat foto Anda sudah penuh. Hapus dulu foto produk yang tidak dipakai.

# --- Photos: kept, with a kind word where it may be better ---

pictures-more = { $count ->
        [1] Foto sudah diterima. Kirim lagi, atau tekan Selesai.
       *[other] { NUMBER($count) } foto sudah diterima. Kirim lagi, atau tekan Selesai.
    }
pictures-same = Foto itu sama dengan foto ke-{ NUMBER($which) }, jadi tetap { NUMBER($count) } foto. Kirim yang lain, atau tekan Selesai.
pictures-similar = { NUMBER($count) } foto diterima. Foto ke-{ NUMBER($which) } mirip sekali dengan yang lain. Kirim dari sisi lain, atau tekan Selesai.
pictures-dark = { NUMBER($count) } foto diterima. Foto ke-{ NUMBER($which) } agak gelap; dekat jendela biasanya lebih bagus. Kirim lagi, atau tekan Selesai.
pictures-blurred = { NUMBER($count) } foto diterima. Foto ke-{ NUMBER($which) } agak buram; coba pegang HP lebih tenang. Kirim lagi, atau tekan Selesai.
pictures-tiny = { NUMBER($count) } foto diterima. Foto ke-{ NUMBER($which) } kecil sekali; foto asli dari kamera lebih jelas. Kirim lagi, atau tekan Selesai.
pictures-several =
    { NUMBER($count) } foto diterima. Foto ke-{ NUMBER($which) } { $notes ->
        [tiny-dark] kecil sekali dan agak gelap
        [tiny-blurred] kecil sekali dan agak buram
        [dark-blurred] agak gelap dan agak buram
       *[other] kecil, gelap, dan buram
    }; foto asli dari kamera, di tempat terang, lebih jelas. Kirim lagi, atau tekan Selesai.
pictures-line = Sudah dicatat: { $line }. Kirim fotonya, atau tekan tombol untuk lanjut.
pictures-joined = { $count ->
        [1] Fotonya sudah kami masukkan.
       *[other] Fotonya sudah kami masukkan, jadi { NUMBER($count) } foto.
    }
pictures-full = Fotonya sudah { NUMBER($count) }, itu paling banyak.

# --- Values on buttons ---

rupiah = { RUPIAH($value) }
no-later = Tulis lamanya, misalnya "3 jam" atau "besok".
too-late = Paling lama { NUMBER($max) } hari.
number = { NUMBER($value) }
clock = { CLOCK($value) }
grams = { NUMBER($value) } gram

# --- The digits of a profile ---

not-a-pin = Empat sampai enam angka, tanpa huruf dan tanda.
not-the-same = Tidak sama dengan yang tadi. Coba lagi, atau ketik "kembali".
too-easy = Angka itu mudah ditebak orang lain. Pilih yang tidak berurutan dan tidak berulang.

# --- Days, and rows of a list ---

date-unsure = Tanggal yang mana?
is-it-this-date = Maksudnya { DATE($day) }?
another-date = Baik. Tanggal berapa? Contoh: 22 November, besok, atau Jumat depan.
too-early = Paling awal { DATE($day) }.
too-far = Paling akhir { DATE($day) }.
not-numbers-of-the-list = Tulis nomornya saja, dari 1 sampai { NUMBER($most) }, misalnya 1 3. Atau tulis "semua".
date = { DATE($value) }
no-shelf-life = Lama simpannya belum terbaca. Contoh: 14 hari, 3 bulan, 1 tahun.
too-long-on-the-shelf = Paling lama { NUMBER($max) } hari.
