# Kurator dikabari.

count = Ana { NUMBER($count) } produk sing ngenteni kurasi. Ana wektu kanggo ndeleng?
look = Deleng antrean
