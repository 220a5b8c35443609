# Soal kuis, ing piwulangan lan ambalan.

head = Soal { NUMBER($number) } saking { NUMBER($of) }.
head-review = Ambalan { NUMBER($number) } saking { NUMBER($of) }.
once-more = Soal { NUMBER($number) }, sepisan malih.

one =
    { $head }
    { $question }{ $answers ->
        [none] { "" }
       *[other] { "\u000A\u000A" }{ $answers }
    }
    .label = soal
    .help = Mangga dipunpilih satunggal. Menawi mangu-mangu, dipunkinten kemawon; sasampunipun dipunterangaken.

true-false =
    { $head }
    Leres utawi klentu? { $question }
    .label = soal
    .help = Mangga dipunpilih leres utawi klentu. Menawi mangu-mangu, dipunkinten kemawon; sasampunipun dipunterangaken.

several =
    { $head }
    { $question }{ $answers ->
        [none] { "" }
       *[other] { "\u000A\u000A" }{ $answers }
    }
    .label = soal
    .help = Mangga dipunpencet satunggal-satunggal, lajeng Rampung. Kenging ugi dipunserat sareng, upaminipun 1 3.
    .picked = Ingkang dipunpilih: { $picked }. Mangga dipunpilih malih, utawi dipunpencet Rampung.
    .cleared = Sae, mangga dipunpilih saking wiwitan.
    .clear = Pilih malih

number =
    { $head }
    { $question } Mangga dipunserat angkanipun.
    .label = soal
    .help = Mangga dipunserat angkanipun kemawon, upaminipun 70.000 utawi 4,5. Menawi dereng mangertos, pencet Dereng mangertos; mangke dipunterangaken.
    .no-number = Angkanipun dereng kawaos. Upaminipun: 70.000 utawi 4,5.
    .skip = Dereng mangertos

match =
    { $head }
    { $question }{ $answers ->
        [none] { "" }
       *[other] { "\u000A\u000A" }{ $answers }
    }

    { $left } → ?
    .label = jodhonipun
    .help = Mangga dipunpilih jodhonipun. Kenging ugi dipunserat sareng, upaminipun b c a.
pair =
    { $left } → ?{ $answers ->
        [none] { "" }
       *[other] { "\u000A\u000A" }{ $answers }
    }
    .label = jodhonipun
    .help = Mangga dipunpilih jodhonipun.

# --- Sasampunipun dipunwangsuli ---

right =
    Leres!{ $why ->
        [none] { "" }
       *[other] { " " }{ $why }
    }
right-now =
    Nah, samenika leres.{ $why ->
        [none] { "" }
       *[other] { " " }{ $why }
    }
partly =
    Leres saperangan. Wangsulanipun: { $answer }.{ $why ->
        [none] { "" }
       *[other] { "\u000A" }{ $why }
    }
wrong =
    Dereng leres. Wangsulanipun: { $answer }.{ $why ->
        [none] { "" }
       *[other] { "\u000A" }{ $why }
    }
unknown =
    Mboten menapa-menapa. Wangsulanipun: { $answer }.{ $why ->
        [none] { "" }
       *[other] { "\u000A" }{ $why }
    }
hint =
    Dereng leres.{ $hint ->
        [none] { "" }
       *[other] { " " }{ $hint }
    }
