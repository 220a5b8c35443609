# A certificate holds no longer.

told =
    Sertifikat { $title } sampun dipuncabut lan mboten lumampah malih.
    Alesanipun: { $reason }
    Menawi menika klintu, mangga matur dhateng petugas.
