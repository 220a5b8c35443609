# The first talk: language, who somebody is, and their consent. Change the text of a consent: raise consents.NOTICE.

door = Sapa Kanca

# Said before we know the language: short, and readable for all.
language =
    Selamat datang di Kanca · Sugeng rawuh
    Pilih bahasa · Mangga milih basa
    .label = bahasa
    .help = Pilih salah satu tombol, atau ketik 1, 2, atau 3. Sudah pernah memakai Kanca? Ketik "pulihkan".
    .id = Bahasa Indonesia
    .jv-krama = Jawa krama
    .jv-ngoko = Jawa ngoko

part =
    Kanca menemani usaha, koperasi, dan belajar, dari { $programme }.
    Boleh tahu, Anda di sini sebagai siapa?
    .label = peran
    .help = Pilih yang paling cocok. Nanti bisa diubah.
    .owner = Pemilik usaha
    .santri = Santri / pelajar
    .officer = Koperasi/pesantren

age =
    Berapa umur kamu?
    .label = umur
    .help = Cukup pilih kelompok umur. Data anak di bawah 18 tahun dilindungi lebih ketat.
    .how-old = Umurmu berapa tahun? Tulis angkanya, misalnya 16.
    .minor = Di bawah 18 tahun
    .adult = 18 tahun ke atas

consent =
    Sebelum lanjut, kami minta izin dulu.

    { $programme } memakai Kanca untuk mendaftar usaha, menampilkan produk, mengabarkan pesanan, dan belajar.
    Yang disimpan: nama, kontak, data usaha dan produk, foto, kemajuan belajar, dan isi percakapan ini.
    Hak Anda: melihat, mengunduh, memperbaiki, dan menghapus data, atau mencabut izin, kapan saja: ketik "data saya".
    Tanya tentang data: { $contact ->
        [none] petugas program
       *[other] { $contact }
    }

    Apakah Anda setuju?
    .label = izin
    .help = Tekan Setuju untuk mulai. Kalau ragu, tekan Baca lengkap. Tidak setuju juga tidak apa-apa: tidak ada yang disimpan.
    .agree = Setuju
    .more = Baca lengkap
    .decline = Tidak setuju

consent-in-full =
    Selengkapnya:
    • Pengendali data: { $programme }.
    • Dasar: persetujuan Anda menurut UU 27/2022 tentang Pelindungan Data Pribadi.
    • Yang melihat: petugas program dan pengurus koperasi yang Anda pilih. Produk yang Anda tampilkan dapat dilihat umum. Data tidak diperjualbelikan.
    • Yang Anda tulis di Telegram atau WhatsApp tersimpan juga pada penyedianya (Telegram; Meta), di luar negeri. Di halaman web tidak.
    • Lama disimpan: selama Anda memakai Kanca, sampai Anda menghapusnya. Sesudah itu yang tinggal hanya bukti tanpa nama bahwa izin pernah diberikan dan data sudah dihapus.
    • Hak Anda: melihat, mengunduh, memperbaiki, menghapus, membatasi, dan mencabut izin. Ketik "data saya" atau "berhenti".
    • Tanya tentang data: { $contact ->
        [none] petugas program
       *[other] { $contact }
    }

    Apakah Anda setuju?
    .label = izin
    .help = Tekan Setuju untuk mulai, atau Tidak setuju. Tanpa izin, tidak ada yang disimpan.
    .agree = Setuju
    .decline = Tidak setuju

consent-minor =
    Sebelum lanjut, kami minta izin dulu.

    { $programme } memakai Kanca untuk belajar bersama. Karena kamu di bawah 18 tahun, yang disimpan hanya nama panggilan, kemajuan belajar, dan isi percakapan ini. Lebih dari itu perlu izin orang tua, wali, atau pesantren.
    Kamu berhak melihat, mengunduh, memperbaiki, dan menghapusnya kapan saja: ketik "data saya".
    Tanya tentang data: { $contact ->
        [none] petugas program
       *[other] { $contact }
    }

    Apakah kamu setuju?
    .label = izin
    .help = Tekan Setuju untuk mulai. Kalau ragu, tanyakan dulu kepada orang tua atau ustaz. Tidak setuju juga tidak apa-apa.
    .agree = Setuju
    .more = Baca lengkap
    .decline = Tidak setuju

consent-minor-in-full =
    Selengkapnya:
    • Pengendali data: { $programme }.
    • Dasar: persetujuan menurut UU 27/2022. Data anak adalah data khusus, maka dijaga lebih ketat.
    • Jangan kirim nama lengkap, alamat, nomor telepon, atau foto dirimu.
    • Yang melihat: petugas program dan ustaz pembimbing. Data tidak diperjualbelikan.
    • Lama disimpan: selama kamu memakai Kanca, sampai kamu menghapusnya.
    • Tanya tentang data: { $contact ->
        [none] petugas program
       *[other] { $contact }
    }

    Apakah kamu setuju?
    .label = izin
    .help = Tekan Setuju untuk mulai, atau Tidak setuju. Tanpa izin, tidak ada yang disimpan.
    .agree = Setuju
    .decline = Tidak setuju

declined =
    Baik, tidak apa-apa. Tidak ada data pribadi yang kami simpan.
    Kalau suatu saat berubah pikiran, ketik /start. Pintu selalu terbuka.

thanks = Terima kasih.
again = Selamat datang kembali, { $name }!
reminders-again = { $part ->
    [santri] Pengingat menyala lagi.
   *[other] Pengingat dan kabar pesanan menyala lagi.
}
