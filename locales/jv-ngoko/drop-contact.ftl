# Wong sing ora melu mangsuli maneh.

who = Sapa sing ora melu mangsuli pesenan maneh?
    .label = Sapa
    .help = Mangga dipilih jenenge. Wong iku ora dikabari maneh.
dropped = { $name } ora dikabari maneh bab pesenan.
