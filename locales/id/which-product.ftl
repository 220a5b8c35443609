# Which product is meant.

which = Produk yang mana?
