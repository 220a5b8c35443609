# Tanpa kunci maneh.

door = Copot kunci
    .words = copot kunci | busak kunci
gone = Kuncine wis dicopot. Sapa wae sing nyekel ponsel iki bisa mbukak profil iki.
