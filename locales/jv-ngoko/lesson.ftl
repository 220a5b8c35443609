# Piwulangan sedina: kertu, kuis, lan asile.

begin = { $course }, dina kaping { NUMBER($day) } saka { NUMBER($days) }: { $title }

card =
    { $title } ({ NUMBER($number) }/{ NUMBER($of) })

    { $text }
    .label = kertu
    .help = Wacanen alon-alon, banjur penceten Terus. Tulisen "bali" kanggo kertu sadurunge, "batal" kanggo mandheg.
    .not-a-choice = Yen wis diwaca, penceten Terus.

picture = { $text }

passed = Piwulangan dina kaping { NUMBER($day) } wis rampung. Bijine { NUMBER($percent) }, lulus.{ $wrong ->
        [0] { " " }Bener kabeh!
       *[other] { "" }
    }
failed =
    Piwulangan dina kaping { NUMBER($day) } wis rampung. Bijine { NUMBER($percent) }; supaya lulus perlu { NUMBER($needed) }.
    Kena dibaleni kapan wae, biji sing paling apik sing dienggo.

streak-first = Dina sinau sing kapisan, wiwitan sing apik.
streak-on = Wis { NUMBER($length) } dina ajeg sinau.
streak-forgiven = Sempat prei ora apa-apa: jatah preine kanggo, dadi tetep { NUMBER($length) } dina ajeg sinau.
streak-again = Seneng bisa sinau maneh. Etungan ajeg sinau wiwit saka siji; kabeh { NUMBER($days) } dina sinau tetep kacathet.

next = Piwulangan sabanjure sesuk: { $title }.
only-this = Kari piwulangan iki sing durung lulus.
nothing-next = Kabeh piwulangan iki wis digarap.
course-passed = Slamet, { $course } wis lulus! Sertifikate bisa digawe saiki.
all-passed = { $course } wis lulus kabeh. Arep njupuk sertifikate, utawa sinau liyane?
enough-today = Piwulangan dina iki wis rampung. Sesuk: { $title }. Yen isih pengin sinau, mangga diterusake saiki.

still-open = Piwulangane isih kabukak. Ayo diterusake saka kene.

now = Terusna saiki
once-more = Baleni piwulangan
wrong-ones = Baleni sing salah
review = Balenan
certificate = Sertifikat
reminder = Atur pengingat
other-course = Piwulangan liyane
