# Rega siji produk.

door = Owahi rega
    .words = owahi rega | ngowahi rega | ganti rega | ngganti rega
which = Rega produk sing endi?
