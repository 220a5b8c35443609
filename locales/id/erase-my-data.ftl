# Erasing all of it.

door = Hapus semua data
    .words = hapus data saya | hapus semua data | hapus semua data saya | hapus akun | hapus akun saya | cabut izin
    .command = hapus
orders =
    Masih ada { NUMBER($waiting) } pesanan menunggu jawaban dan { NUMBER($under_way) } sedang disiapkan.
    Semuanya akan ditolak, dan pembelinya diberi tahu bahwa tokonya sudah tutup.
bought =
    Ada { NUMBER($count) } pesanan Bapak/Ibu yang belum selesai. Supaya bisa mengantarnya, tokonya tetap menyimpan nama, nomor, dan alamat Bapak/Ibu sampai { NUMBER($days) } hari setelah pesanan itu selesai.
sure =
    Semua data akan dihapus: nama, usaha, produk, foto, peran, dan percakapan. Ini tidak dapat dibatalkan.
    Kalau sudah yakin, ketik kata hapus.
    .label = hapus
    .help = Ketik kata hapus untuk menghapus semuanya, atau tekan Jangan hapus. Data dapat diunduh dulu lewat "data saya".
    .not-the-word = Belum ada yang dihapus. Kalau memang yakin, ketik kata hapus.
    .keep = Jangan hapus
erased =
    Data sudah dihapus dari catatan kami. Berkas foto, dan yang masih tampil di pasar, menyusul paling lambat satu jam. Bukti penghapusan: { $proof }
    Simpan kode itu kalau perlu; kami tidak lagi tahu itu milik siapa. Terima kasih sudah singgah.
