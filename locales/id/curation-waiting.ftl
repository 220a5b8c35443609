# Curators hear that products wait.

count = Ada { NUMBER($count) } produk menunggu kurasi. Ada waktu untuk melihatnya?
look = Lihat antrean
