# Lawang dhateng ingkang saged dipuntindakaken.

door = Menu
what = Samenika badhe menapa? Mangga dipunpilih, utawi dipunserat kemawon.
more = Sanesipun:
other = Sanesipun
