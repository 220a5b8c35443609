# Produk sing endi.

which = Produk sing endi?
