# Wangsul dhateng jam tenang limrahipun.

sure = Wangsul dhateng jam tenang limrahipun? Ingkang sampun dipunewahi badhe ical.
    .label = wangsul
    .help = Inggih ngicalaken sedaya ewah-ewahan. Mboten nglestantunaken.
