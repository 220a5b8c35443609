"""The words dates are told with: months, weekdays, market days, counted days, and the days near today."""

from understanding.reading import phrases, table, words

MONTHS = table("""
1: januari jan january januwari jnr
2: februari feb pebruari peb febuari febrari
3: maret mar mrt
4: april apr apl
5: mei may
6: juni jun
7: juli jul
8: agustus agu ags agt agst agus agts aug
9: september sep sept spt
10: oktober okt october oct
11: november nov nopember nop nofember
12: desember des december dec
""")
LUNAR = words("suro sura muharram sapar mulud maulud rejeb rajab ruwah syaban ramadan ramadhan sawal syawal dzulhijjah")
WEEKDAYS = table("""
0: senin senen snn snin
1: selasa seloso slasa sls
2: rabu rebo rbu
3: kamis kemis kms
4: jumat jum'at jemuah jemuwah jumuah jumat'e jmt jemuwah jumah
5: sabtu setu saptu sbt
6: minggu ahad akad ngahad mgg
""")
MARKETS = table("""
0: legi manis
1: pahing paing
2: pon
3: wage
4: kliwon
""")
UNITS = table("""
day: hari hr dina dino dinten
week: minggu mgg pekan
month: bulan bln sasi wulan
year: tahun thn taun warsa
""")
ONE_UNIT = {one + word: unit for word, unit in UNITS.items() for one in ("se", "sa", "sak")}
TURNS = table("""
next: depan dpn ngarep ngarepe ngajeng teka datang dugi
last: lalu kemarin kmrn wingi kepungkur kapungkur kepengker kemaren
this: ini iki menika niki punika
""")
AHEAD = words("lagi maneh malih meneh maning engkas ngkas mendatang depan dalam sakwise")
BACK = words("lalu kepungkur kapungkur kepengker kemarin wingi")
SPOKEN = phrases("""
0: hari ini, hr ini, dina iki, dino iki, dinten menika, dinten niki, dinten punika, saiki, sakniki, saniki
0: samenika, sekarang, skrg, skr, nanti malam, nanti sore, nanti siang, mengko bengi, mengko sore, mengko awan
0: mangke dalu, mangke sonten, malam ini, sore ini, pagi ini, siang ini
2: besok lusa, lusa, emben, mben, suk emben, sesuk emben, sukemben
3: tulat
-2: kemarin lusa, kemarin dulu, kemarin dulunya, wingi nane, winginane, wingenane, wingi kae
1: benjing - enjing, benjing enjing, benjang enjing, mbenjing enjing, enjing - enjing
1: besok, bsk, bsok, bsuk, besuk, esok, sesuk, sesok, mbesuk, suk, besoknya
-1: kemarin, kemaren, kmrn, kmrin, wingi, kala wingi, kalawingi, kolowingi, dek wingi
""")
LATER = words("benjing benjang mbenjing mbenjang")
