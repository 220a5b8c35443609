# The wish to do this to an order, in words of one's own.

door = Terima pesanan
    .words = terima | terima pesanan | terima order | terima pesanannya | acc pesanan
