# Nutup kelas.

sure =
    { $name } dipuntutup? Sedaya santri medal saking kelas; kemajenganipun sinau tetep wonten.
    .label = tutup
    .help = Kelas ingkang sampun dipuntutup mboten saged dipunbikak malih. Kodenipun ugi mboten lumampah malih.
closed = { $name } sampun dipuntutup.
