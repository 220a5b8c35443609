# What the engine itself says, in every conversation.

# Shown with nothing else, when a sentence is missing. It must never be needed.
no-words = Maaf, ada gangguan kecil. Silakan lanjutkan, atau ketik "bantuan".

# --- Words that are true everywhere ---

cancelled = { $of ->
    [market-cancel] Baik, pesanannya tidak jadi dibatalkan dan tetap berlaku.
   *[other] Baik, dibatalkan.
}
nothing-open = Belum ada yang sedang dikerjakan. Ketik "menu" untuk melihat pilihan.
nothing-before = Ini pertanyaan pertama, belum ada jawaban sebelumnya.
stays = Jawaban itu sudah dicatat, jadi tetap seperti itu.
edit-which = Bagian mana yang mau diubah?
go-on = Lanjut saja
# On the button that opens WhatsApp's list of choices: at most 20 letters.
pick = Pilih
help =
    Tekan salah satu pilihan, atau ketik jawabannya. Yang selalu bisa diketik:
    "kembali" untuk ke pertanyaan sebelumnya, "ubah" untuk memperbaiki jawaban,
    "ulangi" untuk mendengar pertanyaan lagi, "batal" untuk berhenti.

# --- When something cannot go on ---

one-at-a-time = Sudah ada tiga hal yang terbuka. Mari selesaikan yang ini dulu, atau ketik "batal".
gone = Maaf, bagian itu sudah berubah sejak terakhir kita bicara, jadi tidak bisa dilanjutkan. Ketik "menu" untuk mulai lagi.
broke = Maaf, ada gangguan di pihak kami. Pesan ini sudah kami simpan dan akan kami periksa. Silakan coba lagi sebentar lagi.
busy = Maaf, sedang ada gangguan. Silakan coba lagi sebentar lagi.
cannot-read = Maaf, kiriman seperti itu (misalnya stiker) belum bisa kami baca.
too-late = Tombol itu sudah lewat waktunya.
answer-revised = Baik, jawaban sudah diperbarui sesuai pesan yang diubah.
cannot-revise = Pesan yang diubah itu sudah tidak bisa dipakai. Ketik "ubah" untuk memperbaiki jawaban.

# --- When nothing was understood: a little more help each time ---

nothing-understood = Maaf, saya belum paham.
    .again = Saya masih belum paham. Coba dengan kata lain, misalnya "daftar usaha" atau "tambah produk".
    .human = Maaf ya, saya belum bisa menangkap maksudnya. Mau dibantu petugas?
did-you-mean = Maksudnya yang mana?
language-offer = Mau berbicara dalam bahasa lain?

# In a group, where nothing private is talked about.
in-private = Supaya tetap rahasia, mari lanjutkan di percakapan pribadi{ $bot ->
    [none] .
   *[other] : https://t.me/{ $bot }
    }

# On a phone that several people share, to one who is not talking now.
for-profile = Untuk { $name }:
after-this = Siap, itu kita buka sesudah ini.
picture-not-needed = Fotonya sampai. Di sini yang kami pakai tulisannya saja.
code-kept = Siap, kodenya dipakai sesudah ini.
code-unknown = Kode itu tidak dikenal, atau sudah pernah dipakai. Periksa lagi hurufnya, ya.
place-later = { $name }, siap. Daerahnya nanti ditanyakan kalau perlu; sekarang yang ini dulu, ya.
