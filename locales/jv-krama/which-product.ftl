# Produk ingkang pundi.

which = Produk ingkang pundi?
