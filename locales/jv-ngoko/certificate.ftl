# Sertifikat saka kursus sing wis lulus.

door = Sertifikat
    .words = sertifikatku | jaluk sertifikat | njaluk sertifikat

not-yet = Sertifikat metu yen kabeh piwulangan ing sawijining kursus wis lulus. Ayo diterusake dhisik.
which = Sertifikat kursus sing endi?
guardian-first = Ing sertifikat ana jeneng jangkep, lan kacane bisa dibukak sapa wae sing ngerti alamate. Mula perlu idin wong tuwa, wali, utawa pesantren dhisik.

name = Jeneng jangkep sing ditulis ing sertifikat sapa? Tulisen persis kaya sing dikarepake, nganggo aksara gedhe.
    .label = jeneng
    .help = Upamane Siti Nur Azizah. Sertifikat ora bisa diowahi maneh sawise metu; salah tulis bisa dibenerake sepisan.
    .letters = Jeneng mung kena isi aksara, spasi, titik, koma, lan tandha petik. Tulisen maneh.

correct =
    Mangga dipriksa ejaane:

    { $name }
    Kursus: { $title }
    .label = wis bener
    .help = Yen ejaane durung pas, pilih Owahi.

issued =
    Slamet! Iki sertifikat { $title } kanthi jeneng { $name }.
    Sapa wae bisa mriksa asline ing { $link }
again =
    Iki sertifikat { $title } kanthi jeneng { $name }.
    Sapa wae bisa mriksa asline ing { $link }
file = Iki PDF-e, bisa dicithak utawa dikirim.
wrong-name = Ana salah tulis
corrected-before = Jeneng ing sertifikat iki wis tau dibenerake. Kanggo mbenerake maneh, takon petugas.
