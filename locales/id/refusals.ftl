# What a rule may refuse: what happened, and what to do next.

consent-needed = Untuk itu perlu izin menyimpan data dulu. Ketik /start untuk memberi izin.
guardian-needed = Untuk itu perlu izin orang tua, wali, atau pesantren. Ketik "minta izin" untuk mendapat kodenya.
nickname-only = Sebelum ada izin orang tua, wali, atau pesantren, cukup nama panggilan saja.
not-yours = Itu sudah tidak ada, atau milik orang lain.
not-an-officer = Hanya pengurus di tempat itu yang bisa menjawabnya.
no-time-left = Kalau begitu tidak ada lagi jam untuk pengingat. Sisakan paling sedikit dua jam sehari, ya.
claim-answered = Permohonan itu sudah dijawab pengurus lain.
name-taken = Nama { $name } sudah terpakai di usaha Bapak/Ibu. Tulis nama lain, ya.
business-closed = { $name } sedang ditutup. Buka dulu usahanya, lalu produknya bisa ditambah.
