# No digits any more.

door = Lepas kunci
    .words = lepas kunci | hapus kunci | buang kunci | lepas pin | hapus pin
gone = Kuncinya sudah dilepas. Siapa pun yang memegang HP ini bisa membuka profil ini.
