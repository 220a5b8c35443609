# Yen ana paugeran sing nampik: apa, lan piye sabanjure.

consent-needed = Kanggo kuwi perlu idin nyimpen data dhisik. Ketik /start kanggo menehi idin.
guardian-needed = Kanggo kuwi perlu idin wong tuwa, wali, utawa pesantren. Ketik "nyuwun idin" supaya oleh kodene.
nickname-only = Sadurunge ana idin wong tuwa, wali, utawa pesantren, cukup jeneng celukan wae.
not-yours = Kuwi wis ora ana, utawa duweke wong liya.
no-such-lesson = Piwulangan kuwi wis ora ana. Tulisen "piwulangan" kanggo ndeleng sing ana.
not-an-officer = Mung pengurus ing papan kuwi sing bisa mangsuli.
group-not-theirs = Mung pengurus koperasi kuwi sing bisa nyambungake utawa nyopot grup iki.
no-time-left = Yen ngono ora ana jam maneh kanggo pengingat. Turahana paling sethithik rong jam sedina, ya.
claim-answered = Panjaluk kuwi wis diwangsuli pengurus liya.
name-taken = Jeneng { $name } wis dienggo. Mangga ditulis jeneng liya.
business-closed = { $name } lagi ditutup. Mangga usahane dibukak dhisik, banjur produke bisa ditambah.

order-answered =
    Pesenan { $number } wis { $answer ->
        [accepted] ditampa
        [declined] ditolak
        [postponed] ditundha
        [ready] disiapake
       *[handed_over] dipasrahake
    }{ $name ->
        [none] { "" }
       *[other] { " " }dening { $name }
    } nalika { DATE($at) } jam { CLOCK($at) }.
order-over =
    Pesenan { $number } { $status ->
        [cancelled] wis dibatalake, dadi ora perlu diwangsuli maneh.
        [refunded] wis dibalekake dhuwite, dadi ora perlu diwangsuli maneh.
        [delivered] wis rampung: sing tuku wis nampa.
       *[shipped] wis dikirim, dadi ora perlu diwangsuli maneh.
    }
order-not-accepted = Pesenan { $number } durung ditampa. Mangga ditampa dhisik, banjur disiapake lan dikirim.
too-little-stock = Stok { $product } ora cukup kanggo pesenan iki, dadi durung ditampa.
too-many-contacts = Wis ana { NUMBER($max) } wong sing ngewangi mangsuli pesenan. Mangga ditokake siji dhisik.
answers-already = Kode iki kanggo wong liya lan isih bisa digunakake; sampeyan wis bisa mangsuli pesenan { $shop }.
no-such-order = Pesenan { $number } ora ana ing dhaftar pesenan sing isih dibukak.
too-many-profiles = Ponsel siji paling akeh kanggo wong { NUMBER($most) }.
not-for-sale = Barang kuwi wis ora didol.
too-few-left = Kari { NUMBER($left) } { $unit }. Arep pesen pira?
too-late-to-cancel = Pesenan kuwi wis diwangsuli sing dodol, dadi ora bisa dibatalake saka kene. Mangga ngomong karo sing dodol.
not-handed-over = Sing dodol durung masrahake pesenan kuwi. Yen barange wis tekan, mangga ngomong karo sing dodol dhisik.
not-to-be-paid = Pesenan kuwi durung ditampa sing dodol, utawa dibayar tunai. Dadi durung ana sing kudu dibayar saka kene.
last-way-to-pay =
    Mung iki carane sing tuku mbayar. Mangga { $way ->
        [cod] masang QRIS utawa ngisi rekening
        [qris] ngisi rekening utawa nampa COD
       *[transfer] masang QRIS utawa nampa COD
    } dhisik, banjur iki bisa dicopot.
not-passed = Sertifikat metu yen kabeh piwulangan ing kursus kuwi wis lulus. Ketik "piwulangan" kanggo nerusake.
curation-decided =
    { $product } { $mine ->
        [yes] wis sampeyan biji
       *[no] wis dibiji kurator liya
    }: { $decision ->
        [ready] layak
       *[mend] perlu didandani
    } ({ DATE($at) }, { CLOCK($at) }).
