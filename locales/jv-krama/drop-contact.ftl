# Tiyang ingkang mboten tumut mangsuli malih.

who = Sinten ingkang mboten tumut mangsuli pesenan malih?
    .label = Sinten
    .help = Mangga dipunpilih namanipun. Tiyang menika mboten dipunwartosi malih.
dropped = { $name } mboten dipunwartosi malih bab pesenan.
