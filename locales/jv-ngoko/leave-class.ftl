# Metu saka kelas.

sure =
    Arep metu saka { $name }? Majune sinau sampeyan tetep ana.
    .label = metu
    .help = Ustaz ora ndeleng majune sampeyan maneh. Nganggo kodene bisa melu maneh.
left = Sampeyan wis metu saka { $name }.
