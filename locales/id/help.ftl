# Help outside a conversation.

door = Bantuan
newcomer = Ini Kanca, teman usaha dan belajar. Mari berkenalan dulu sebentar.
owner = Di sini Bapak/Ibu bisa mendaftarkan usaha, menambah produk dengan fotonya, dan mengubah harga atau stok. Tulis saja, misalnya "daftar usaha" atau "Keripik singkong 15rb/bungkus stok 20".
santri = Di sini kamu bisa belajar sedikit demi sedikit, sambil bertanya. Tulis saja maksudmu dengan kata-kata sendiri.
officer = Di sini pengurus bisa mengajukan peran, mendaftarkan usaha koperasi, dan menjawab permohonan anggota.
words =
    Yang selalu bisa ditulis: menu, kembali, batal, ubah, ulangi, bantuan, bahasa, data saya, berhenti.
