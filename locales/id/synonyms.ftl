# What people call a choice besides its label: choices-sector-food lists it for choices/sector.food. All languages count.

choices-skip = tidak ikut | belum ikut | tidak ikut koperasi | bukan anggota | tidak ada | belum ada | tidak punya | belum punya | kosong | lewat | lewat saja

choices-business-kind-umkm = usaha sendiri | usaha pribadi | usaha keluarga | usaha rumahan | usaha kecil | warung | perorangan
choices-business-kind-cooperative = milik koperasi | unit koperasi
choices-business-kind-pesantren = pesantren | pondok | kopontren | unit usaha pesantren | usaha pondok

choices-sector-food = makan | kuliner | jajan | jajanan | kue | camilan | katering | warung makan | kerupuk | keripik | dapur
choices-sector-drink = minum | kopi | jamu | es | teh | jus
choices-sector-clothes = pakaian | baju | batik | busana | fesyen | fashion | konveksi | jahit | kerudung | jilbab | sepatu
choices-sector-crafts = kriya | anyaman | ukir | mebel | souvenir | suvenir | kayu
choices-sector-farming = tani | pertanian | ternak | peternakan | sayur | buah | padi | ayam | kambing | sapi
choices-sector-fishing = ikan | tambak | perikanan | nelayan | lele | udang | bandeng
choices-sector-trade = toko | dagang | jualan | kelontong | warung kelontong | sembako | pulsa
choices-sector-services = servis | bengkel | laundry | salon | potong rambut | ojek | fotokopi | percetakan

greet-part-owner = punya usaha | usaha | pengusaha | pedagang | penjual | jualan | umkm | pemilik | pemilik warung | pemilik toko
greet-part-santri = pelajar | siswa | siswi | murid | mahasiswa | anak pondok | mondok | sekolah
greet-part-officer = pengurus | koperasi | pesantren | pengurus koperasi | pengurus pesantren | ustadz | ustaz | guru | pengajar
