# How far somebody has come.

door = Kemajuan
    .words = kemajuan | kemajuan saya | kemajuanku | progres | progres saya | nilai saya | nilaiku | hasil belajar
    .command = kemajuan

none = Belum ada pelajaran yang dimulai. Mau mulai sekarang?

summary =
    { $title }: { NUMBER($done) } dari { NUMBER($days) } pelajaran, { NUMBER($passed) } lulus.{ $done ->
        [0] { "" }
       *[other] { " " }Nilai rata-rata { NUMBER($percent) }.
    }{ $finished ->
        [yes] { " " }Sudah lulus semua!
       *[no] { "" }
    }
    { $streak ->
        [0] Hari beruntun dihitung dari belajar berikutnya.
       *[other] { NUMBER($streak) } hari belajar beruntun.
    } Jatah libur: { NUMBER($freezes) }.{ $due ->
        [0] { "" }
       *[other] { "\u000A" }Yang perlu diulang: { NUMBER($due) } soal.
    }
