# Medal saking kelas.

whom =
    Sinten ingkang medal saking { $name }? Mangga nomeripun dipunserat, upaminipun 1 3.

    { $listed }
    .label = sinten
    .help = Kemajenganipun sinau tetep wonten. Nomeripun dipunserat mawi spasi, utawi "batal".
sure =
    { NUMBER($count) } tiyang dipunmedalaken saking { $name }?
    .label = medalaken
    .help = Mawi kodenipun saged ndherek malih, kejawi kodenipun dipungantos.
dropped = { NUMBER($count) } tiyang sampun medal saking { $name }.
