# Nutup kelas.

sure =
    { $name } ditutup? Kabeh santri metu saka kelas; majune sinau tetep ana.
    .label = tutup
    .help = Kelas sing wis ditutup ora bisa dibukak maneh. Kodene uga ora mlaku maneh.
closed = { $name } wis ditutup.
