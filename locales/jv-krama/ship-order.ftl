# Pepinginan dhateng pesenan, kanthi tembungipun piyambak.

door = Kintun pesenan
    .words = dipunkintun | sampun dipunkintun | kintun pesenan
