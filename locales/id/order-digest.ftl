# Several orders told at once: after the night, or when many come in a minute.

many = Ada { NUMBER($count) } pesanan yang menunggu jawaban, semuanya { RUPIAH($total) }. Pilih satu untuk melihat dan menjawabnya.
