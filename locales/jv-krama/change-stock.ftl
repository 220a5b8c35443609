# Stok setunggal produk.

door = Ewahi stok
    .words = ewahi stok | ngewahi stok | nambah stok | gantos stok
which = Stok produk ingkang pundi?
