# Wektu pengingat sinau.

door = Pengingat
    .words = pengingat | ngatur pengingat | jam pengingat | wektu pengingat | ganti jam pengingat | ngowahi jam pengingat
    .command = pengingat

when = Pengin dielingake sinau kapan? Pilih, utawa ketik jame.
    .label = wektu
    .help = Tuladha: jam 4 sore, 19.30, utawa bakda Isya. Ing wektu salat, wengi, lan Jemuwah awan aku meneng.
    .fajr = Bakda Subuh
    .asr = Bakda Asar
    .isha = Bakda Isya
    .quiet = Jam { CLOCK($at) } mlebu wektu tenang, nganti { CLOCK($free) }. Pilih jam kuwi, utawa ketik jam liyane.

regency = Omahe sampeyan ing kabupaten utawa kutha endi? Supaya wektu salate pas.
    .label = kabupaten/kutha
    .help = Tuladha Kabupaten Kediri utawa Kota Malang. Mung kanggo ngetung wektu salat.

done =
    Ya, dakelingake { $wanted ->
        [fajr] bakda Subuh
        [asr] bakda Asar
        [isha] bakda Isya
       *[other] jam { CLOCK($wanted) }
    }. Sing kapisan: { DAY($at) }, kira-kira { CLOCK($at) }.
    Sepisan wae, lan sepisan maneh bengine yen durung sempat. Sawise kuwi aku meneng nganti sampeyan bali.

still-off =
    Wis dicathet: { $wanted ->
        [fajr] bakda Subuh
        [asr] bakda Asar
        [isha] bakda Isya
       *[other] jam { CLOCK($wanted) }
    }. Pengingat isih mandheg; ketik "wiwiti" kanggo nguripake.

change = Ganti wektu
stop = Mandheg
start-again = Wiwiti maneh
