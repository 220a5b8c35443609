# Ingkang dipunpesen saking toko sanes.

door = Tumbasan kula
    .words = pesenan dhateng toko sanes | blanjan kula | pesenan ingkang kula tumbas

list = Pesenan panjenengan dhateng toko sanes: { NUMBER($total) }. Mangga dipunpilih setunggal kangge dipunpirsani.
one = { $number } { $name }
none = Dereng wonten pesenan dhateng toko sanes. Mangga barangipun dipunpadosi rumiyin.
