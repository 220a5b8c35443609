# Wekdal pengingat sinau.

door = Pengingat
    .words = pengingat | ngatur pengingat | jam pengingat | wekdal pengingat | gantos jam pengingat | ngewahi jam pengingat
    .command = pengingat

when = Kersa dipunengetaken sinau wekdal menapa? Mangga dipunpilih, utawi dipunketik jamipun.
    .label = wekdal
    .help = Tuladha: jam 4 sonten, 19.30, utawi bakda Isya. Ing wekdal salat, dalu, lan Jemuwah siang kula kendel.
    .fajr = Bakda Subuh
    .asr = Bakda Asar
    .isha = Bakda Isya
    .quiet = Jam { CLOCK($at) } kalebet wekdal tenang, dumugi { CLOCK($free) }. Mangga dipunpilih jam menika, utawi dipunketik jam sanesipun.

regency = Dalemipun panjenengan ing kabupaten utawi kitha pundi? Supados wekdal salatipun trep.
    .label = kabupaten/kitha
    .help = Tuladha Kabupaten Kediri utawi Kota Malang. Namung kangge ngetang wekdal salat.

done =
    Inggih, badhe kula engetaken { $wanted ->
        [fajr] bakda Subuh
        [asr] bakda Asar
        [isha] bakda Isya
       *[other] jam { CLOCK($wanted) }
    }. Ingkang kapisan: { DAY($at) }, kinten-kinten { CLOCK($at) }.
    Sepisan kemawon, lan sepisan malih dalunipun menawi dereng sempat. Sasampunipun menika kula kendel ngantos panjenengan rawuh malih.

still-off =
    Sampun dipuncathet: { $wanted ->
        [fajr] bakda Subuh
        [asr] bakda Asar
        [isha] bakda Isya
       *[other] jam { CLOCK($wanted) }
    }. Pengingat taksih kendel; mangga ngetik "miwiti" kangge ngaktifaken.

change = Gantos wekdal
stop = Kendel
start-again = Miwiti malih
