# Another chat becomes part of the same person.

sure =
    Sambungkan obrolan ini dengan data { $name }? Jawab ya hanya kalau itu memang data Anda sendiri.
    .label = sambung
    .help = Ya kalau Anda sendiri yang membuat kode ini. Tidak kalau kodenya dari orang lain.
not-joined = Baik, tidak disambungkan.
same-person = Obrolan ini memang sudah tersambung.
own-data = Obrolan ini sudah punya data sendiri, jadi tidak bisa disambungkan. Kalau data di sini tidak diperlukan, hapus dulu lewat "data saya".
unknown = Kode itu tidak dikenal. Periksa lagi hurufnya, ya.
expired = Kode itu sudah lewat masa berlakunya. Buatlah yang baru di obrolan yang lama.
used = Kode itu sudah pernah dipakai. Buatlah yang baru di obrolan yang lama.
too-many = Sudah terlalu banyak kode yang keliru. Tunggu satu jam, lalu coba lagi.
