# A way to pay, on or off.

done = Baik, sudah diubah.
