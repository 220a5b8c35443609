# Kena apa sawijining wangsulan durung bisa ditampa.

# --- Any question ---

not-text = Kanggo sing iki, mangga diketik nganggo tembung.
too-long = Kedawan. Paling akeh { NUMBER($max) } aksara ya.
too-short = Kecendhaken. Paling sethithik { NUMBER($min) } aksara ya.
name-needed = Jeneng kudu diisi, dadi ora kena dilewati. Mengko isih kena diowahi.
number-in-name = Kayane ana nomere. Jeneng iki diwaca wong akeh, dadi mangga ditulis jenenge wae, tanpa nomer.
number-in-address = Kayane ana nomere. Mangga ditulis alamate wae; nomer telpon ana panggonane dhewe.
number-alone = Iki nomer telpon. Katrangan iki diwaca wong akeh, dadi mangga dicritakake produke wae.
not-a-choice = Durung ana ing pilihan. Mangga dipencet salah siji, utawa ketik nomere.
which-javanese = Jawa krama (alus) apa Jawa ngoko (saben dina)?
not-yes-or-no = Mangga diwangsuli iya utawa ora.
not-confirmed = Yen wis bener, pencet Bener. Yen ana sing arep diowahi, pencet Owahi.
not-understood = Ngapurane, aku durung mudheng wangsulane.
unsure = Karepe sing endi?

# --- Numbers and money ---

no-number = Mangga diwangsuli nganggo angka, upamane 20.
not-a-whole-number = Mangga angka wutuh, upamane 20.
number-unsure = Karepe { NUMBER($value) }? Mangga dipencet salah siji, utawa diketik maneh.
no-money = Regane durung kewaca. Tuladha: 15000, 15rb, utawa limalas ewu.
money-unsure = Karepe { RUPIAH($value) } ({ WORDS($value) })? Mangga dipencet salah siji, utawa regane diketik maneh.
too-small = Kecilikan. Paling sethithik { NUMBER($min) }.
too-big = Kegedhen. Paling akeh { NUMBER($max) }.
price-too-big = Regane kelarangen. Paling akeh { RUPIAH($max) }.

# --- Quantities and weights ---

no-unit = Satuane durung dakngerteni. Tuladha: bungkus, botol, kilo, utawa iji.
no-weight = Bobote durung kewaca. Tuladha: 250 gram, 1 ons, utawa setengah kilo.
weight-unsure = Karepe { NUMBER($value) } gram? Mangga dipencet salah siji, utawa bobote diketik maneh.
not-negative = Cacahe ora bisa kurang saka nol.

# --- Times and dates ---

no-time = Jame durung kewaca. Tuladha: 19.30, jam 7 bengi, utawa bar isya.
time-unsure = Maksude { CLOCK($value) }? Pencet salah siji, utawa ketik maneh jame.
not-after-dhuhr = Bakda Zuhur biasane isih repot, dadi durung ana. Pilih salah siji iki, utawa ketik jame.
not-after-maghrib = Saka Magrib nganti Isya aku ora ngganggu. Piye yen bakda Isya?
not-before-a-prayer = Ngarepake salat aku meneng dhisik. Pilih sawise, utawa ketik jame.
no-date = Tanggale durung kewaca. Tuladha: 22 November, sesuk, utawa Jemuwah ngarep.

# --- Official numbers ---

not-a-nib = NIB kuwi 13 angka, tinulis ing layang NIB saka OSS. Mangga dipriksa maneh, utawa diliwati.
not-halal = Nomer halal diwiwiti ID banjur 17 angka. Mangga dipriksa maneh, utawa diliwati.
not-a-pirt = Nomer P-IRT tinulis ing kemasan, lumrahe 15 angka. Mangga dipriksa maneh, utawa diliwati.
looks-like-nik = Kuwi 16 angka, kaya NIK ing KTP. NIK ora daksuwun lan ora daksimpen.

# --- Telephone numbers ---

not-a-phone = Nomer kuwi durung cocog. Tuladha: 0812-3456-7890.
contact-of-another = Kontak kuwi ora daksimpen. Sing bisa dikirim mung nomer sampeyan dhewe.

# --- Places ---

place-unknown = Papan kuwi durung dakngerteni. Ketik jeneng kabupaten utawa kuthane, upamane Kediri.
place-unsure = Karepe sing endi?
place-nearest = Lokasi kuwi paling cedhak karo { $name }. Apa usahane ing kana? Yen dudu, mangga diketik jeneng kabupaten utawa kuthane.
place-ambiguous = Ana sawetara papan sing jenenge ngono. Karepe sing endi?
place-outside = { $name } ana ing { $province }. Program iki kanggo Jawa Timur. Mangga diketik kabupaten utawa kutha ing Jawa Timur.
location-outside = Lokasi kuwi ing sanjabane Jawa Timur. Mangga diketik jeneng kabupaten utawa kuthane.
no-place = Mangga dikirim lokasine, utawa ketik jeneng kabupaten utawa kuthane.

# --- Looking something up ---

nothing-found = Ora ana sing cocog. Mangga dicoba nganggo saperangan jenenge wae.

# --- Photos: what came is no photo, or cannot be kept ---

not-a-picture = Mangga dikirim fotone, utawa diliwati.
picture-heic =
    Foto iki awujud HEIC saka iPhone, durung bisa dibukak. Ana rong cara:
    dikirim minangka foto saka galeri, dudu minangka berkas;
    utawa ing iPhone bukak Pengaturan > Kamera > Format > Paling Kompatibel, banjur motret maneh.
picture-avif =
    Foto iki awujud AVIF, durung bisa dibukak. Ana rong cara:
    dikirim minangka foto saka galeri, dudu minangka berkas;
    utawa fotone dibukak, layare difoto (screenshot), banjur asile dikirim.
picture-too-big = Foto iki kegedhen. Paling gedhe 10 MB. Mangga dikirim minangka foto saka galeri, dudu minangka berkas.
picture-too-many-pixels = Ukurane foto iki gedhe banget. Mangga motret maneh nganggo kamera lumrah.
picture-broken = Foto iki rusak utawa durung kekirim kabeh. Mangga dikirim maneh.
picture-not-an-image = Kuwi dudu foto. Mangga dikirim foto lumrah (JPG utawa PNG).
picture-lost = Ngapurane, fotone durung bisa dakjupuk. Mangga dikirim maneh.
picture-late = Fotone isih dakjupuk. Enteni sedhela ya.
picture-quota = Panggonan foto sampeyan wis kebak. Mangga foto produk sing ora digunakake dibusak dhisik.

# --- Photos: kept, with a kind word where it may be better ---

pictures-more = { $count ->
        [1] Fotone wis daktampa. Mangga dikirim maneh, utawa pencet Rampung.
       *[other] { NUMBER($count) } foto wis daktampa. Mangga dikirim maneh, utawa pencet Rampung.
    }
pictures-same = Foto kuwi padha karo foto kaping { NUMBER($which) }, dadi tetep { NUMBER($count) } foto. Mangga kirim liyane, utawa pencet Rampung.
pictures-similar = { NUMBER($count) } foto wis daktampa. Foto kaping { NUMBER($which) } mirip banget karo liyane. Mangga difoto saka sisih liya, utawa pencet Rampung.
pictures-dark = { NUMBER($count) } foto wis daktampa. Foto kaping { NUMBER($which) } rada kepetengen; cedhak jendhela luwih apik. Mangga dikirim maneh, utawa pencet Rampung.
pictures-blurred = { NUMBER($count) } foto wis daktampa. Foto kaping { NUMBER($which) } rada burem; mangga HP-ne dicekel luwih anteng. Kirim maneh, utawa pencet Rampung.
pictures-tiny = { NUMBER($count) } foto wis daktampa. Foto kaping { NUMBER($which) } cilik banget; foto asli saka kamera luwih cetha. Mangga dikirim maneh, utawa pencet Rampung.
pictures-several =
    { NUMBER($count) } foto wis daktampa. Foto kaping { NUMBER($which) } { $notes ->
        [tiny-dark] cilik banget lan rada kepetengen
        [tiny-blurred] cilik banget lan rada burem
        [dark-blurred] rada kepetengen lan burem
       *[other] cilik, kepetengen, lan burem
    }; foto asli saka kamera, ing panggonan padhang, luwih cetha. Mangga dikirim maneh, utawa pencet Rampung.
pictures-line = Wis dakcathet: { $line }. Mangga dikirim fotone, utawa pencet tombol kanggo nerusake.
pictures-joined = { $count ->
        [1] Fotone wis daklebokake.
       *[other] Fotone wis daklebokake, dadi { NUMBER($count) } foto.
    }
pictures-full = Fotone wis { NUMBER($count) }, kuwi paling akeh.

# --- Angka ing tombol ---

rupiah = { RUPIAH($value) }
no-later = Mangga ditulis suwene, contone "3 jam" utawa "sesuk".
too-late = Paling suwe { NUMBER($max) } dina.
number = { NUMBER($value) }
clock = { CLOCK($value) }
grams = { NUMBER($value) } gram

# --- Angka kunci profil ---

not-a-pin = Papat nganti enem angka, tanpa aksara lan tandha.
not-the-same = Ora padha karo sing mau. Coba maneh, utawa ketik "bali".
too-easy = Angka kuwi gampang dikira-kira wong liya. Pilihen sing ora urut lan ora bola-bali padha.

# --- Dina lan dhaftar ---

date-unsure = Tanggal sing endi?
is-it-this-date = Maksude { DATE($day) }?
another-date = Ya. Tanggal pira? Tuladha: 22 November, sesuk, utawa Jemuwah ngarep.
too-early = Paling dhisik { DATE($day) }.
too-far = Paling pungkasan { DATE($day) }.
not-numbers-of-the-list = Tulisen nomere wae, 1 nganti { NUMBER($most) }, upamane 1 3. Utawa "kabeh".
date = { DATE($value) }
no-shelf-life = Suwene durung kewaca. Tuladha: 14 dina, 3 sasi, 1 taun.
too-long-on-the-shelf = Paling suwe { NUMBER($max) } dina.
