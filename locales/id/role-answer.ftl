# To the one who asked.

accepted = Kabar baik, { $name }: permohonan sebagai { $role } { $place } disetujui.
declined = { $name }, permohonan sebagai { $role } { $place } belum disetujui. Kalau ini keliru, silakan bicara dengan pengurus di sana.
waiting = { $name }, permohonan sebagai { $role } { $place } masih menunggu jawaban.
