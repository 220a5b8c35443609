# Menawi wonten paugeran ingkang nampik: menapa, lan kados pundi salajengipun.

consent-needed = Kangge menika perlu idin nyimpen data rumiyin. Ketik /start kangge nyukani idin.
guardian-needed = Kangge menika perlu idin tiyang sepuh, wali, utawi pesantren. Ketik "nyuwun idin" supados angsal kodenipun.
nickname-only = Saderengipun wonten idin tiyang sepuh, wali, utawi pesantren, cekap asma celukan kemawon.
not-yours = Menika sampun mboten wonten, utawi kagunganipun tiyang sanes.
not-an-officer = Namung pengurus ing papan menika ingkang saged mangsuli.
no-time-left = Menawi mekaten mboten wonten jam malih kangge pengingat. Mugi dipunturahi paling sekedhik kalih jam sadinten.
claim-answered = Panyuwunan menika sampun dipunwangsuli pengurus sanes.
name-taken = Nami { $name } sampun dipunginakaken. Mangga dipunserat nami sanes.
business-closed = { $name } saweg dipuntutup. Mangga usahanipun dipunbikak rumiyin, lajeng produkipun saged dipuntambah.
