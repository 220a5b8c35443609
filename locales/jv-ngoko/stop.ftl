# Tembung "mandheg".

door = Mateni pengingat
meant =
    Sing arep dimandhegake endi?
    .label = pilihan
    .help = "Omongan iki" mbatalake sing lagi diisi. "Pengingat" mateni kabeh pengingat lan wara-wara.
    .this = Omongan iki
    .reminders = Pengingat
stopped =
    Ya. Pengingat lan wara-wara mandheg wiwit saiki.
    Ketik "wiwiti" kapan wae yen pengin nampa maneh.
alerts-too = Kabar pesenan uga
start-again = Wiwiti maneh
