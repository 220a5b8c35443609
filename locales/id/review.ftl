# Quiz items that come again.

door = Ulangan
    .words = ulangan | latihan | mengulang | ulang pelajaran | ulangi soal | latihan soal
    .command = ulangan

begin = { $count ->
        [1] Sebentar, satu soal lama dulu supaya tidak lupa.
       *[other] Sebentar, { NUMBER($count) } soal lama dulu supaya tidak lupa.
    }
practice = Mari diulang yang tadi. Ini latihan saja, nilainya tidak berubah.
practised = { NUMBER($right) } dari { NUMBER($of) } benar. Terima kasih sudah mengulang.
done = Ulangan selesai: { NUMBER($right) } dari { NUMBER($of) } benar.
and-now = Yang belum tepat akan muncul lagi besok, yang sudah hafal lebih lama.
none = Belum ada yang perlu diulang hari ini. Soal muncul lagi saat mulai terlupa.
