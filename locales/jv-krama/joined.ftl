# Pirembagan sampun kasambung.

welcome = Sampun kasambung. Sugeng rawuh malih, { $name }!
