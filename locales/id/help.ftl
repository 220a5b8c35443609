# Help outside a conversation.

door = Bantuan
newcomer = Ini Kanca, teman usaha dan belajar. Mari berkenalan dulu sebentar.
owner = Di sini Bapak/Ibu bisa mendaftarkan usaha, menambah produk dengan fotonya, dan mengubah harga atau stok. Tulis saja, misalnya "daftar usaha" atau "Keripik singkong 15rb/bungkus stok 20".
santri = Di sini kamu bisa belajar sedikit demi sedikit. Tulis "pelajaran" untuk mulai, "gabung kelas" kalau punya kode dari ustaz, "libur dulu" kalau perlu jeda.
officer = Di sini pengurus dan pengajar bisa mengajukan peran, mendaftarkan usaha koperasi, menjawab permohonan anggota, dan membina kelas: tulis "kelas".
words =
    Yang selalu bisa ditulis: menu, kembali, batal, ubah, ulangi, bantuan, bahasa, data saya, berhenti.
