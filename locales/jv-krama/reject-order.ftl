# Pepinginan dhateng pesenan, kanthi tembungipun piyambak.

door = Tampik pesenan
    .words = tampik | tampik pesenan | tampik pesenanipun
