# Wonten pundi kemawon dumugining piwulangan, saking ngriku dipunlajengaken.

door = Piwulangan
    .words = piwulangan | sinau | badhe sinau | miwiti sinau | lajengaken sinau | nglajengaken sinau
        | piwulangan dinten menika | lajengaken piwulangan
