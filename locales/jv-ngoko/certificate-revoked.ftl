# A certificate holds no longer.

told =
    Sertifikat { $title } wis dicabut lan ora lumaku maneh.
    Alesane: { $reason }
    Yen iki kliru, takon petugas.
