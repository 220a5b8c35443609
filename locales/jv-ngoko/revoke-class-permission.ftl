# Idin kelas dijaluk bali.

sure =
    Idin { $name } dijaluk bali? Bocah sing melu mengko ora otomatis diidini maneh.
    .label = jaluk bali
    .help = Bocah sing wis diidini tetep diidini. Datane bisa dibusak kapan wae.
revoked = Idin { $name } wis dijaluk bali kanggo sing melu mengko.
