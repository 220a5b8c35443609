# Tanpa kunci malih.

door = Nyopot kunci
    .words = nyopot kunci | busak kunci
gone = Kuncinipun sampun dipuncopot. Sinten kemawon ingkang ngasta ponsel menika saged mbikak profil menika.
