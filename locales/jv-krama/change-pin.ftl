# Angka sanes.

door = Gantos kunci
    .words = gantos kunci | ewahi kunci
