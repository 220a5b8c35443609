# To a child: a code for a parent or the pesantren.

door = Minta izin wali
    .words = minta izin | izin wali | izin orang tua | minta izin wali
    .command = izin
code =
    Berikan kode ini kepada orang tua, wali, atau ustaz: { $code }
    Mereka membuka Kanca di ponsel sendiri, lalu menulis "izinkan anak". Kode berlaku sampai { DATE($last) }.
not-needed = Izinnya sudah lengkap, tidak perlu kode lagi.
first = Usaha dan produk boleh didaftarkan kalau orang tua, wali, atau pesantren sudah mengizinkan.
for-children = Izin ini untuk anak di bawah 18 tahun. Kalau anak memberi kodenya, pilih Izinkan anak. Untuk satu kelas, buka kelasnya lalu pilih Izin wali.
