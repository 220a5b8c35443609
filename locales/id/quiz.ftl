# Quiz items, in lessons and in reviews.

head = Soal { NUMBER($number) } dari { NUMBER($of) }.
head-review = Ulangan { NUMBER($number) } dari { NUMBER($of) }.
once-more = Soal { NUMBER($number) }, sekali lagi.

one =
    { $head }
    { $question }{ $answers ->
        [none] { "" }
       *[other] { "\u000A\u000A" }{ $answers }
    }
    .label = soal
    .help = Pilih satu jawaban. Kalau ragu, tebak saja; setelah itu dijelaskan.

true-false =
    { $head }
    Benar atau salah? { $question }
    .label = soal
    .help = Pilih benar atau salah. Kalau ragu, tebak saja; setelah itu dijelaskan.

several =
    { $head }
    { $question }{ $answers ->
        [none] { "" }
       *[other] { "\u000A\u000A" }{ $answers }
    }
    .label = soal
    .help = Tekan jawabannya satu per satu, lalu Selesai. Boleh juga diketik sekaligus, misalnya 1 3.
    .picked = Dipilih: { $picked }. Pilih lagi, atau tekan Selesai.
    .cleared = Baik, pilih dari awal.
    .clear = Pilih ulang

number =
    { $head }
    { $question } Ketik angkanya.
    .label = soal
    .help = Ketik angkanya saja, misalnya 70.000 atau 4,5. Kalau belum tahu, tekan Belum tahu; nanti dijelaskan.
    .no-number = Angkanya belum terbaca. Misalnya: 70.000 atau 4,5.
    .skip = Belum tahu

match =
    { $head }
    { $question }{ $answers ->
        [none] { "" }
       *[other] { "\u000A\u000A" }{ $answers }
    }

    { $left } → ?
    .label = pasangan
    .help = Pilih pasangan yang cocok. Boleh juga sekaligus, misalnya b c a.
pair =
    { $left } → ?{ $answers ->
        [none] { "" }
       *[other] { "\u000A\u000A" }{ $answers }
    }
    .label = pasangan
    .help = Pilih pasangan yang cocok.

# --- What is said after an answer ---

right =
    Benar!{ $why ->
        [none] { "" }
       *[other] { " " }{ $why }
    }
right-now =
    Nah, sekarang benar.{ $why ->
        [none] { "" }
       *[other] { " " }{ $why }
    }
partly =
    Sebagian benar. Jawabannya: { $answer }.{ $why ->
        [none] { "" }
       *[other] { "\u000A" }{ $why }
    }
wrong =
    Belum tepat. Jawabannya: { $answer }.{ $why ->
        [none] { "" }
       *[other] { "\u000A" }{ $why }
    }
unknown =
    Tidak apa-apa. Jawabannya: { $answer }.{ $why ->
        [none] { "" }
       *[other] { "\u000A" }{ $why }
    }
hint =
    Belum tepat.{ $hint ->
        [none] { "" }
       *[other] { " " }{ $hint }
    }
