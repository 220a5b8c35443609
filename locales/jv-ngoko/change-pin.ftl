# Angka liya.

door = Ganti kunci
    .words = ganti kunci | owahi kunci
