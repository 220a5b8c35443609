# Yen ana paugeran sing nampik: apa, lan piye sabanjure.

consent-needed = Kanggo kuwi perlu idin nyimpen data dhisik. Ketik /start kanggo menehi idin.
guardian-needed = Kanggo kuwi perlu idin wong tuwa, wali, utawa pesantren. Ketik "nyuwun idin" supaya oleh kodene.
nickname-only = Sadurunge ana idin wong tuwa, wali, utawa pesantren, cukup jeneng celukan wae.
not-yours = Kuwi wis ora ana, utawa duweke wong liya.
not-an-officer = Mung pengurus ing papan kuwi sing bisa mangsuli.
no-time-left = Yen ngono ora ana jam maneh kanggo pengingat. Turahana paling sethithik rong jam sedina, ya.
claim-answered = Panjaluk kuwi wis diwangsuli pengurus liya.
name-taken = Jeneng { $name } wis dienggo. Mangga ditulis jeneng liya.
business-closed = { $name } lagi ditutup. Mangga usahane dibukak dhisik, banjur produke bisa ditambah.
