# Other digits.

door = Ganti kunci
    .words = ganti kunci | ubah kunci | ganti pin | ubah pin
