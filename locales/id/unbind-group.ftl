# In the group: it hears of orders no more.

unbound = Grup ini tidak lagi menerima kabar pesanan { $place }.
not-bound = Grup ini memang tidak menerima kabar pesanan.
