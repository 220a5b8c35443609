# Metu saka kelas.

whom =
    Sapa sing metu saka { $name }? Tulisen nomere, upamane 1 3.

    { $listed }
    .label = sapa
    .help = Majune sinau tetep ana. Nomere ditulis nganggo spasi, utawa "batal".
sure =
    { NUMBER($count) } wong ditokake saka { $name }?
    .label = tokake
    .help = Nganggo kodene bisa melu maneh, kejaba kodene diganti.
dropped = { NUMBER($count) } wong wis metu saka { $name }.
