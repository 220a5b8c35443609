# Kurator dipunaturi pirsa.

count = Wonten { NUMBER($count) } produk ingkang nengga kurasi. Wonten wekdal kangge mirsani?
look = Tingali antrean
