# Sertifikat saking kursus ingkang sampun lulus.

door = Sertifikat
    .words = sertifikat kula | nyuwun sertifikat

not-yet = Sertifikat medal menawi sedaya piwulangan ing satunggal kursus sampun lulus. Mangga dipunlajengaken rumiyin.
which = Sertifikat kursus ingkang pundi?
guardian-first = Ing sertifikat wonten asma jangkep, lan kacanipun saged dipunbikak sinten kemawon ingkang mangertos alamatipun. Pramila perlu idin tiyang sepuh, wali, utawi pesantren rumiyin.

name = Asma jangkep ingkang dipunserat ing sertifikat sinten? Mangga dipunserat persis kados ingkang dipunkersakaken, mawi aksara ageng.
    .label = asma
    .help = Upaminipun Siti Nur Azizah. Sertifikat mboten saged dipunewahi malih sasampunipun medal; lepat serat saged dipunleresaken sepindhah.
    .letters = Asma namung kenging isi aksara, spasi, titik, koma, lan tandha petik. Mangga dipunserat malih.

correct =
    Mangga dipunpriksa ejaanipun:

    { $name }
    Kursus: { $title }
    .label = sampun leres
    .help = Menawi ejaanipun dereng pas, pilih Ewahi.

issued =
    Sugeng! Menika sertifikat { $title } kanthi asma { $name }.
    Sinten kemawon saged mriksa leresipun ing { $link }
again =
    Menika sertifikat { $title } kanthi asma { $name }.
    Sinten kemawon saged mriksa leresipun ing { $link }
file = Menika PDF-ipun, saged dipuncithak utawi dipunkirim.
wrong-name = Wonten lepat serat
corrected-before = Asma ing sertifikat menika sampun nate dipunleresaken. Kangge ngleresaken malih, mangga matur dhateng petugas.
