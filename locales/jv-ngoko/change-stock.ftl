# Stok siji produk.

door = Owahi stok
    .words = owahi stok | ngowahi stok | nambah stok | ganti stok
which = Stok produk sing endi?
