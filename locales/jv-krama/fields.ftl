# Kenging menapa satunggaling wangsulan dereng saged dipuntampi.

# --- Any question ---

not-text = Kangge ingkang menika, mangga dipunketik mawi tembung.
too-long = Kepanjangen. Paling kathah { NUMBER($max) } aksara.
too-short = Cekak sanget. Paling sekedhik { NUMBER($min) } aksara.
name-needed = Nami kedah dipunisi, dados mboten saged dipunlewati. Mangke taksih saged dipunewahi.
number-in-name = Kadosipun wonten nomeripun. Nami menika dipunwaos sedaya tiyang, dados mangga dipunserat naminipun kemawon, tanpa nomer.
number-in-address = Kadosipun wonten nomeripun. Mangga dipunserat alamatipun kemawon; nomer telpon wonten papanipun piyambak.
number-alone = Menika nomer telpon. Katrangan menika dipunwaos sedaya tiyang, dados mangga dipuncariyosaken produkipun kemawon.
not-a-choice = Dereng wonten ing pilihan. Mangga dipunpencet salah setunggal, utawi ketik nomeripun.
which-javanese = Jawi krama (alus) menapa Jawi ngoko (padintenan)?
not-yes-or-no = Mangga dipunwangsuli inggih utawi mboten.
not-confirmed = Menawi sampun leres, pencet Leres. Menawi wonten ingkang badhe dipunewahi, pencet Ewahi.
not-understood = Nyuwun pangapunten, kula dereng mangertos wangsulanipun.
unsure = Ingkang dipunkersakaken pundi?

# --- Numbers and money ---

no-number = Mangga dipunwangsuli mawi angka, upaminipun 20.
not-a-whole-number = Mangga angka wetah, upaminipun 20.
number-unsure = Ingkang dipunkersakaken { NUMBER($value) }? Mangga dipunpencet salah setunggal, utawi dipunketik malih.
no-money = Reginipun dereng kawaos. Tuladha: 15000, 15rb, utawi gangsal welas ewu.
money-unsure = Ingkang dipunkersakaken { RUPIAH($value) } ({ WORDS($value) })? Mangga dipunpencet salah setunggal, utawi reginipun dipunketik malih.
too-small = Kekirangen. Paling sekedhik { NUMBER($min) }.
too-big = Kekathahen. Paling kathah { NUMBER($max) }.
price-too-big = Reginipun awis sanget. Paling kathah { RUPIAH($max) }.

# --- Quantities and weights ---

no-unit = Satuanipun dereng kula mangertosi. Tuladha: bungkus, botol, kilo, utawi iji.
no-weight = Bobotipun dereng kawaos. Tuladha: 250 gram, 1 ons, utawi setengah kilo.
weight-unsure = Ingkang dipunkersakaken { NUMBER($value) } gram? Mangga dipunpencet salah setunggal, utawi bobotipun dipunketik malih.
not-negative = Cacahipun mboten saged kirang saking nol.

# --- Times and dates ---

no-time = Jamipun dereng kawaos. Tuladha: 19.30, jam 7 dalu, utawi bakda isya.
time-unsure = Menapa { CLOCK($value) }? Mangga dipunpencet salah satunggal, utawi dipunketik malih jamipun.
not-after-dhuhr = Bakda Zuhur limrahipun taksih repot, dados dereng wonten. Mangga milih salah satunggal menika, utawi ngetik jamipun.
not-after-maghrib = Saking Magrib dumugi Isya kula mboten ngganggu. Kados pundi menawi bakda Isya?
not-before-a-prayer = Ngajengaken salat kula kendel rumiyin. Mangga milih sasampunipun, utawi ngetik jamipun.
no-date = Tanggalipun dereng kawaos. Tuladha: 22 November, benjing-enjing, utawi Jemuwah ngajeng.

# --- Official numbers ---

not-a-nib = NIB menika 13 angka, kaserat ing serat NIB saking OSS. Mangga dipunpriksa malih, utawi dipunlewati.
not-halal = Nomer halal dipunwiwiti ID lajeng 17 angka. Mangga dipunpriksa malih, utawi dipunlewati.
not-a-pirt = Nomer P-IRT kaserat ing kemasan, limrahipun 15 angka. Mangga dipunpriksa malih, utawi dipunlewati.
looks-like-nik = Menika 16 angka, kados NIK ing KTP. NIK mboten kula suwun lan mboten kula simpen.

# --- Telephone numbers ---

not-a-phone = Nomer menika dereng cocog. Tuladha: 0812-3456-7890.
contact-of-another = Kontak menika mboten kula simpen. Ingkang saged dipunkintun namung nomer panjenengan piyambak.

# --- Places ---

place-unknown = Papan menika dereng kula mangertosi. Ketik nami kabupaten utawi kithanipun, upaminipun Kediri.
place-unsure = Ingkang dipunkersakaken pundi?
place-nearest = Lokasi menika paling caket kaliyan { $name }. Menapa usahanipun wonten mrika? Menawi sanes, mangga dipunketik nami kabupaten utawi kithanipun.
place-ambiguous = Wonten sawetawis papan ingkang naminipun mekaten. Ingkang dipunkersakaken pundi?
place-outside = { $name } wonten ing { $province }. Program menika kangge Jawa Timur. Mangga dipunketik kabupaten utawi kitha ing Jawa Timur.
location-outside = Lokasi menika wonten ing sanjawinipun Jawa Timur. Mangga dipunketik nami kabupaten utawi kithanipun.
no-place = Mangga dipunkintun lokasinipun, utawi ketik nami kabupaten utawi kithanipun.

# --- Looking something up ---

nothing-found = Mboten wonten ingkang cocog. Mangga dipuncobi mawi saperangan naminipun kemawon.

# --- Photos: what came is no photo, or cannot be kept ---

not-a-picture = Mangga dipunkintun fotonipun, utawi dipunlewati.
picture-heic =
    Foto menika awujud HEIC saking iPhone, dereng saged dipunbikak. Wonten kalih cara:
    dipunkintun minangka foto saking galeri, sanes minangka berkas;
    utawi ing iPhone bikak Pengaturan > Kamera > Format > Paling Kompatibel, lajeng motret malih.
picture-avif =
    Foto menika awujud AVIF, dereng saged dipunbikak. Wonten kalih cara:
    dipunkintun minangka foto saking galeri, sanes minangka berkas;
    utawi fotonipun dipunbikak, layaripun dipunfoto (screenshot), lajeng asilipun dipunkintun.
picture-too-big = Foto menika ageng sanget. Paling ageng 10 MB. Mangga dipunkintun minangka foto saking galeri, sanes minangka berkas.
picture-too-many-pixels = Ukuranipun foto menika ageng sanget. Mangga motret malih mawi kamera limrah.
picture-broken = Foto menika risak utawi dereng kakintun jangkep. Mangga dipunkintun malih.
picture-not-an-image = Menika sanes foto. Mangga dipunkintun foto limrah (JPG utawi PNG).
picture-lost = Nyuwun pangapunten, fotonipun dereng saged kula pendhet. Mangga dipunkintun malih.
picture-late = Fotonipun taksih kula pendhet. Mangga dipunentosi sekedhap.
picture-quota = Panggenan foto panjenengan sampun kebak. Mangga foto produk ingkang mboten dipunginakaken dipunbusak rumiyin.

# --- Photos: kept, with a kind word where it may be better ---

pictures-more = { $count ->
        [1] Fotonipun sampun kula tampi. Mangga dipunkintun malih, utawi pencet Rampung.
       *[other] { NUMBER($count) } foto sampun kula tampi. Mangga dipunkintun malih, utawi pencet Rampung.
    }
pictures-same = Foto menika sami kaliyan foto ingkang kaping { NUMBER($which) }, dados tetep { NUMBER($count) } foto. Mangga kintun sanesipun, utawi pencet Rampung.
pictures-similar = { NUMBER($count) } foto sampun kula tampi. Foto ingkang kaping { NUMBER($which) } mirip sanget kaliyan sanesipun. Mangga dipunfoto saking sisih sanes, utawi pencet Rampung.
pictures-dark = { NUMBER($count) } foto sampun kula tampi. Foto ingkang kaping { NUMBER($which) } radi kepetengen; caket jendela langkung sae. Mangga dipunkintun malih, utawi pencet Rampung.
pictures-blurred = { NUMBER($count) } foto sampun kula tampi. Foto ingkang kaping { NUMBER($which) } radi burem; mangga HP-nipun dipuncepeng langkung anteng. Kintun malih, utawi pencet Rampung.
pictures-tiny = { NUMBER($count) } foto sampun kula tampi. Foto ingkang kaping { NUMBER($which) } alit sanget; foto asli saking kamera langkung cetha. Mangga dipunkintun malih, utawi pencet Rampung.
pictures-several =
    { NUMBER($count) } foto sampun kula tampi. Foto ingkang kaping { NUMBER($which) } { $notes ->
        [tiny-dark] alit sanget lan radi kepetengen
        [tiny-blurred] alit sanget lan radi burem
        [dark-blurred] radi kepetengen lan burem
       *[other] alit, kepetengen, lan burem
    }; foto asli saking kamera, ing papan padhang, langkung cetha. Mangga dipunkintun malih, utawi pencet Rampung.
pictures-line = Sampun kula cathet: { $line }. Mangga dipunkintun fotonipun, utawi pencet tombol kangge nglajengaken.
pictures-joined = { $count ->
        [1] Fotonipun sampun kula lebetaken.
       *[other] Fotonipun sampun kula lebetaken, dados { NUMBER($count) } foto.
    }
pictures-full = Fotonipun sampun { NUMBER($count) }, menika paling kathah.

# --- Angka ing tombol ---

rupiah = { RUPIAH($value) }
no-later = Mangga dipunserat dangunipun, upaminipun "3 jam" utawi "benjing".
too-late = Paling dangu { NUMBER($max) } dinten.
number = { NUMBER($value) }
clock = { CLOCK($value) }
grams = { NUMBER($value) } gram

# --- Angka kunci profil ---

not-a-pin = Sekawan dumugi enem angka, tanpa aksara lan tandha.
not-the-same = Mboten sami kaliyan ingkang wau. Mangga dipuncobi malih, utawi ketik "wangsul".
too-easy = Angka menika gampil dipunkinten-kinten tiyang sanes. Mangga milih ingkang mboten urut lan mboten ambal.

# --- Dinten lan dhaftar ---

date-unsure = Tanggal ingkang pundi?
is-it-this-date = Menapa { DATE($day) }?
another-date = Inggih. Tanggal pinten? Tuladha: 22 November, benjing-enjing, utawi Jemuwah ngajeng.
too-early = Paling rumiyin { DATE($day) }.
too-far = Paling pungkasan { DATE($day) }.
not-numbers-of-the-list = Mangga dipunserat nomeripun kemawon, 1 dumugi { NUMBER($most) }, upaminipun 1 3. Utawi "sedaya".
date = { DATE($value) }
no-shelf-life = Dangunipun dereng kawaos. Tuladha: 14 dinten, 3 wulan, 1 taun.
too-long-on-the-shelf = Paling dangu { NUMBER($max) } dinten.
