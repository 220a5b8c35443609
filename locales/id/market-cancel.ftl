# An order that was made in the chat is cancelled by its number.

sure = Batalkan pesanan { $number } ({ NUMBER($quantity) } { $unit } { $name }, { $shop })?
    .label = batalkan pesanan
    .help = Jawab Ya untuk membatalkan, Tidak kalau pesanannya tetap jadi.

kept = Baik, pesanan { $number } tetap jadi.
