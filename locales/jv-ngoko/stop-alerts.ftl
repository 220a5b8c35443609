# Pilihan kapindho: kabar pesenan uga mandheg.

stopped =
    Kabar pesenan uga mandheg. Pesenan anyar tetep disimpen, nanging ora dakkabarake.
    Ketik "wiwiti" kapan wae yen pengin nampa maneh.
start-again = Wiwiti maneh
