# Nutup usaha, lan mbukak maneh.

sure = { $name } ditutup? Produke ora ditampilake maneh nganti usahane dibukak maneh.
    .label = tutup usaha
    .help = Pilih Iya kanggo nutup. Datane tetep disimpen lan usahane bisa dibukak maneh.

kept = Iya, { $name } tetep bukak.
closed = { $name } wis ditutup. Bisa dibukak maneh kapan wae.
opened = { $name } wis dibukak maneh.

reopen-business = Bukak maneh
