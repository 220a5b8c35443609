# Nutup usaha, lan mbikak malih.

orders =
    Taksih wonten { NUMBER($waiting) } pesenan nengga wangsulan lan { NUMBER($under_way) } nembe dipunsiapaken.
    Sedayanipun tetep prelu dipunrampungaken lumantar "pesenan".
sure = { $name } dipuntutup? Produkipun mboten dipuntampilaken malih ngantos usahanipun dipunbikak malih.
    .label = tutup usaha
    .help = Pilih Inggih kangge nutup. Datanipun tetep kasimpen lan usahanipun saged dipunbikak malih.

kept = Inggih, { $name } tetep bikak.
closed = { $name } sampun dipuntutup. Saged dipunbikak malih kapan kemawon.
opened = { $name } sampun dipunbikak malih.

reopen-business = Bikak malih
