# Nutup usaha, lan mbukak maneh.

orders =
    Isih ana { NUMBER($waiting) } pesenan ngenteni wangsulan lan { NUMBER($under_way) } lagi disiapake.
    Kabeh tetep perlu dirampungake liwat "pesenan".
sure = { $name } ditutup? Produke ora ditampilake maneh nganti usahane dibukak maneh.
    .label = tutup usaha
    .help = Pilih Iya kanggo nutup. Datane tetep disimpen lan usahane bisa dibukak maneh.

kept = Iya, { $name } tetep bukak.
closed = { $name } wis ditutup. Bisa dibukak maneh kapan wae.
opened = { $name } wis dibukak maneh.

reopen-business = Bukak maneh
