# A word for an order, when several are meant.

which = Pesanan yang mana?
