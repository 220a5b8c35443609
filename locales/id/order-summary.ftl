# In the evening: what a day or a week came to.

day =
    { $shop } hari ini: { NUMBER($came) } pesanan masuk, { NUMBER($sold) } jadi, senilai { RUPIAH($total) }.{ $waiting ->
        [0] { "" }
       *[other] { "\u000A" }Masih { NUMBER($waiting) } pesanan menunggu jawaban.
    }
week =
    { $shop } minggu ini: { NUMBER($came) } pesanan masuk, { NUMBER($sold) } jadi, senilai { RUPIAH($total) }.{ $waiting ->
        [0] { "" }
       *[other] { "\u000A" }Masih { NUMBER($waiting) } pesanan menunggu jawaban.
    }
no-summaries = Jangan kirim lagi
weekday = { DAY($day) }
chart = Pesanan minggu ini, { $shop }
note = Sampai { DATE($until) }. Pesanan yang ditolak atau batal tidak dihitung.
