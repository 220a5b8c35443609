# Lawang menyang apa sing bisa ditindakake.

door = Menu
what = Saiki arep apa? Pilih siji, utawa tulisen wae.
more = Liyane:
other = Liyane
