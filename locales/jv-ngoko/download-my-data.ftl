# Kabeh ing siji berkas.

door = Undhuh data
file = Iki kabeh data ing siji berkas JSON. Simpenen sing apik, isine pribadi.
