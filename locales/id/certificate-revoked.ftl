# A certificate holds no longer.

told =
    Sertifikat { $title } sudah dicabut dan tidak berlaku lagi.
    Alasannya: { $reason }
    Kalau ini keliru, hubungi petugas.
