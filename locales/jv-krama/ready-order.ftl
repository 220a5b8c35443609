# Pepinginan dhateng pesenan, kanthi tembungipun piyambak.

door = Cawisaken pesenan
    .words = pesenan cawis | sampun cawis | pesenan sampun cawis
