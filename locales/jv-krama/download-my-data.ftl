# Sedaya mawi setunggal berkas.

door = Undhuh data
file = Menika sedaya data ing setunggal berkas JSON. Mangga dipunsimpen, isinipun pribadi.
