# Words that are true everywhere, as whole phrases, separated by |. Whatever language a person has chosen, the phrases of
# all languages are understood. A phrase that might also be somebody's name stands in .alone as well: then it counts
# only by itself or with the politeness of .light around it.

cancel =
    batal | batalkan | batalin | dibatalkan | di batalkan | batal saja | dibatalkan saja | tidak jadi | nggak jadi | ngga jadi
    | gak jadi | ga jadi | gajadi | gak jd | ga jd | g jd | gk jadi | ndak jadi | enggak jadi | cancel | keluar | akhiri
    | hentikan | hentikan proses ini | batalkan semua | batalkan ini | saya ingin membatalkan | membatalkan
    | tidak jadi daftar | tidak jadi mendaftar | tidak jadi dibatalkan
    .command = batal | cancel
    .alone = keluar | akhiri
    .what = Batalkan yang sedang dikerjakan

back =
    kembali | balik | balik lagi | mundur | sebelumnya | langkah sebelumnya | pertanyaan sebelumnya | kembali ke sebelumnya
    | kembali ke pertanyaan sebelumnya | kembali sebentar | mundur selangkah | ke belakang | kembali satu langkah | back
    | kembali dulu | balik dulu | ke pertanyaan sebelumnya | ubah jawaban sebelumnya | mengubah jawaban sebelumnya
    | ganti jawaban sebelumnya
    .command = kembali | back
    .alone = kembali | balik | mundur | back | sebelumnya
    .what = Ke pertanyaan sebelumnya

edit =
    ubah | ganti | edit | koreksi | ralat | perbaiki | betulkan | mengubah | mengganti | ada yang salah | ada yang keliru
    | salah ketik | ubah jawaban | ganti jawaban | perbaiki jawaban | ubah data ini | ada yang mau diubah | ada yang mau diganti
    | ada yang perlu diubah | ada yang perlu diperbaiki
    .before-a-label = ubah | ganti | edit | koreksi | ralat | perbaiki | betulkan | mengubah | mengganti | ubahkan | gantikan
    .command = ubah | edit
    .alone = ubah | ganti | edit | koreksi
    .what = Ubah salah satu jawaban

repeat =
    ulangi | ulang | ulang lagi | ulangi lagi | ulangi pertanyaan | ulangi pertanyaannya | tolong diulang | diulang
    | diulang lagi | apa tadi | apa pertanyaannya | tadi apa | pertanyaannya apa | repeat | tanya lagi | ulangi yang tadi
    .command = ulangi
    .alone = ulang | repeat
    .what = Ulangi pertanyaan

help =
    bantuan | bantu | bantu saya | tolong | tolong bantu | tolong bantu saya | help | minta bantuan | butuh bantuan
    | saya butuh bantuan | saya membutuhkan bantuan | perlu bantuan | bingung | saya bingung | saya tidak mengerti
    | tidak mengerti | saya tidak paham | tidak paham | gak paham | ga paham | gak ngerti | ga ngerti | nggak ngerti
    | belum paham | saya belum paham | kurang paham | maksudnya apa | maksudnya gimana | maksudnya bagaimana | petunjuk
    | panduan | bagaimana caranya | gimana caranya | caranya gimana | caranya bagaimana | cara pakai
    .command = bantuan | help
    .alone = bantuan | bantu | tolong | panduan | petunjuk | help
    .what = Bantuan

menu =
    menu | menu utama | ke menu | ke menu utama | kembali ke menu | kembali ke menu utama | balik ke menu
    | balik ke menu utama | tampilkan menu | tampilkan menu utama | lihat menu | buka menu | menunya | menunya mana
    | mana menunya | daftar menu | pilihan menu | lihat pilihan | ke awal | kembali ke awal | halaman utama | beranda | home
    .command = menu
    .alone = menu | home | beranda
    .what = Menu utama

stop =
    berhenti | stop | setop | hentikan pengingat | matikan pengingat | stop pengingat | hentikan pesan | jangan kirim pesan
    | jangan kirim pesan lagi | jangan kirimi saya pesan | jangan kirimi saya pesan lagi | jangan ingatkan lagi
    | berhenti berlangganan | unsubscribe | unsub | stop notif | stop notifikasi | matikan notifikasi | hentikan notifikasi
    | saya tidak mau diingatkan lagi | berhenti dulu | stop dulu | jangan kirim pengingat | jangan kirim pengingat lagi
    | jangan ingatkan saya lagi | tidak usah diingatkan lagi | gausah ngingetin lagi | ga usah ngingetin lagi | matiin notif
    | matiin pengingat | matikan notif | jangan kirim notif lagi | tidak mau diingatkan lagi
    .command = berhenti | stop
    .alone = berhenti | stop | setop
    .what = Hentikan pengingat

start =
    mulai | mulai lagi | mulai pengingat | nyalakan pengingat | nyalakan pengingat lagi | aktifkan pengingat
    | aktifkan notifikasi | nyalakan notifikasi | ingatkan lagi | ingatkan saya lagi | hidupkan pengingat
    .command = mulai | start
    .alone = mulai | mulai lagi
    .what = Mulai, dan nyalakan pengingat

language =
    bahasa | ganti bahasa | ubah bahasa | pilih bahasa | bahasa lain | setting bahasa | pengaturan bahasa | mengganti bahasa
    | ganti bahasanya | ubah bahasanya | language | ubah ke bahasa indonesia | ubah ke bahasa jawa | ganti ke bahasa indonesia
    | ganti ke bahasa jawa | ganti bahasa indonesia | ganti bahasa jawa
    .command = bahasa | language
    .alone = bahasa | language | bahasa lain
    .what = Ganti bahasa

human =
    hubungi petugas | bicara dengan petugas | berbicara dengan petugas | ngobrol dengan petugas | tanya petugas
    | panggil petugas | hubungkan ke petugas | hubungkan dengan petugas | minta petugas | hubungi admin | bicara dengan admin
    | berbicara dengan admin | bicara sama admin | ngomong sama admin | hubungkan ke admin | hubungkan dengan admin
    | panggil admin | hubungi pengurus | bicara dengan orang | bicara dengan manusia | bicara sama orang | ngomong sama orang
    | ada orangnya | customer service | hubungi customer service | kontak petugas | nomor petugas | nomor admin
    .command = petugas
    .alone = customer service
    .what = Hubungi petugas

my-data =
    data saya | dataku | lihat data saya | unduh data saya | data pribadi saya | lihat data pribadi saya | data tentang saya
    | data apa yang disimpan | apa saja data saya | download data saya
    .command = datasaya
    .what = Lihat atau hapus data saya

profiles =
    ganti profil | pindah profil | tukar profil | profil lain | ganti pengguna | ganti orang | buka profil lain
    .command = profil
    .alone = profil lain | ganti orang
    .what = Ganti profil di HP ini

# What people put around a command out of courtesy, word by word. The words of .heavy may also be part of a name.
politeness =
    { "" }
    .light = tolong | mohon | dong | deh | ya | yaa | yah | min | kak | nih | sih | plis | please | pliss | maaf
    .heavy =
        saya | aku | mau | ingin | pengen | pingin | pak | bu | mas | mbak | bapak | ibu | om | tante | bang | bos | admin | gan
        | saja | aja | dulu | ah | lah | oke | ok | sekarang | bot | jadi | lagi | bisa
