# Out of a class.

sure =
    Keluar dari { $name }? Kemajuan belajarmu tetap ada.
    .label = keluar
    .help = Ustaz tidak lagi melihat kemajuanmu. Dengan kodenya kamu bisa bergabung lagi.
left = Kamu sudah keluar dari { $name }.
