# Sing dipesen saka toko liya.

door = Tukonanku
    .words = pesenan menyang toko liya | blanjanku | pesenan sing daktuku

list = Pesenan menyang toko liya: { NUMBER($total) }. Mangga dipilih siji kanggo dideleng.
one = { $number } { $name }
none = Durung ana pesenan menyang toko liya. Barange bisa digoleki dhisik.
