# Sawetara pesenan dipunwartosaken sareng.

many = Wonten { NUMBER($count) } pesenan ingkang ngrantos wangsulan, sedayanipun { RUPIAH($total) }. Mangga dipunpilih setunggal kangge dipunpirsani lan dipunwangsuli.
