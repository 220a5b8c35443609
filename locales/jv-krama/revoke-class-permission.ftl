# Idin kelas dipunwangsulaken.

sure =
    Idin { $name } dipunwangsulaken? Lare ingkang ndherek mangke mboten otomatis dipunidini malih.
    .label = wangsulaken
    .help = Lare ingkang sampun dipunidini tetep dipunidini. Datanipun saged dipunbusak kapan kemawon.
revoked = Idin { $name } sampun dipunwangsulaken kangge ingkang ndherek mangke.
