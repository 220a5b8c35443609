# Soal kuis, ing piwulangan lan balenan.

head = Soal { NUMBER($number) } saka { NUMBER($of) }.
head-review = Balenan { NUMBER($number) } saka { NUMBER($of) }.
once-more = Soal { NUMBER($number) }, sepisan maneh.

one =
    { $head }
    { $question }{ $answers ->
        [none] { "" }
       *[other] { "\u000A\u000A" }{ $answers }
    }
    .label = soal
    .help = Pilihen siji. Yen mangu-mangu, kira-kiranen wae; sawise kuwi diterangake.

true-false =
    { $head }
    Bener utawa kleru? { $question }
    .label = soal
    .help = Pilihen bener utawa kleru. Yen mangu-mangu, kira-kiranen wae; sawise kuwi diterangake.

several =
    { $head }
    { $question }{ $answers ->
        [none] { "" }
       *[other] { "\u000A\u000A" }{ $answers }
    }
    .label = soal
    .help = Penceten siji-siji, banjur Rampung. Kena uga ditulis bareng, upamane 1 3.
    .picked = Sing dipilih: { $picked }. Pilihen maneh, utawa penceten Rampung.
    .cleared = Ya, pilihen saka wiwitan.
    .clear = Pilih maneh

number =
    { $head }
    { $question } Tulisen angkane.
    .label = soal
    .help = Tulisen angkane wae, upamane 70.000 utawa 4,5. Yen durung ngerti, penceten Durung ngerti; mengko diterangake.
    .no-number = Angkane durung kewaca. Upamane: 70.000 utawa 4,5.
    .skip = Durung ngerti

match =
    { $head }
    { $question }{ $answers ->
        [none] { "" }
       *[other] { "\u000A\u000A" }{ $answers }
    }

    { $left } → ?
    .label = jodhone
    .help = Pilihen jodhone. Kena uga ditulis bareng, upamane b c a.
pair =
    { $left } → ?{ $answers ->
        [none] { "" }
       *[other] { "\u000A\u000A" }{ $answers }
    }
    .label = jodhone
    .help = Pilihen jodhone.

# --- Sawise diwangsuli ---

right =
    Bener!{ $why ->
        [none] { "" }
       *[other] { " " }{ $why }
    }
right-now =
    Nah, saiki bener.{ $why ->
        [none] { "" }
       *[other] { " " }{ $why }
    }
partly =
    Bener saperangan. Wangsulane: { $answer }.{ $why ->
        [none] { "" }
       *[other] { "\u000A" }{ $why }
    }
wrong =
    Durung bener. Wangsulane: { $answer }.{ $why ->
        [none] { "" }
       *[other] { "\u000A" }{ $why }
    }
unknown =
    Ora apa-apa. Wangsulane: { $answer }.{ $why ->
        [none] { "" }
       *[other] { "\u000A" }{ $why }
    }
hint =
    Durung bener.{ $hint ->
        [none] { "" }
       *[other] { " " }{ $hint }
    }
