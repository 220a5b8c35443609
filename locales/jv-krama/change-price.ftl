# Regi setunggal produk.

door = Ewahi regi
    .words = ewahi regi | ngewahi regi | gantos regi | nggantos regi
which = Regi produk ingkang pundi?
