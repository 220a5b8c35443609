# Marang bocah: kode kanggo wong tuwa utawa pesantren.

door = Nyuwun idin wali
    .words = nyuwun idin | njaluk idin | jaluk idin | njaluk ijin | nyuwun ijin | idin wali | njaluk idin wali | idin wong tuwa
    .command = izin
code =
    Kode iki diaturna marang wong tuwa, wali, utawa ustaz ya: { $code }
    Mengko Kanca dibukak ing ponsele dhewe, banjur nulis "ngidini bocah". Kodene lumaku nganti { DATE($last) }.
not-needed = Idine wis pepak, ora perlu kode maneh.
first = Usaha lan produk kena didhaftarake yen wong tuwa, wali, utawa pesantren wis ngidini.
for-children = Idin iki kanggo bocah ngisor 18 taun. Yen bocahe menehi kode, pilih tombol ing ngisor. Kanggo sakelas, kelase dibukak, banjur pilih Idin wali.
