# The wish to do this to an order, in words of one's own.

door = Tolak pesanan
    .words = tolak | tolak pesanan | tolak order | tolak pesanannya
