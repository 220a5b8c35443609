# Pepinginan dhateng pesenan, kanthi tembungipun piyambak.

door = Tampi pesenan
    .words = tampi | tampi pesenan | tampi pesenanipun
