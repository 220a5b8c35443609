# Tembung "kendel".

door = Kendelaken pengingat
meant =
    Ingkang badhe dipunkendelaken pundi?
    .label = pilihan
    .help = "Pirembagan menika" mbatalaken ingkang saweg dipunisi. "Pengingat" ngendelaken sedaya pengingat lan wara-wara.
    .this = Pirembagan menika
    .reminders = Pengingat
stopped =
    Inggih. Pengingat lan wara-wara kendel wiwit samenika.
    Mangga dipunketik "miwiti" kapan kemawon menawi kersa nampi malih.
alerts-too = Pawartos pesenan ugi
start-again = Miwiti malih
