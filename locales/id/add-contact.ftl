# Somebody else answers orders as well.

code =
    Berikan kode ini kepada orang yang ikut menjawab pesanan { $shop }:
    { $code }
    Orang itu cukup mengirim kode ini ke Kanca. Berlaku 7 hari, sekali pakai.
