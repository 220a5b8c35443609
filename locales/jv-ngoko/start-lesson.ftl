# Tekan endi wae piwulangane, saka kono diterusake.

door = Piwulangan
    .words = piwulangan | sinau | arep sinau | ayo sinau | mulai sinau | terusna sinau | nerusake sinau
        | piwulangan dina iki | terusna piwulangan
