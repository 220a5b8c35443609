# Piwulangan sadinten: kertu, kuis, lan asilipun.

begin = { $course }, dinten kaping { NUMBER($day) } saking { NUMBER($days) }: { $title }

card =
    { $title } ({ NUMBER($number) }/{ NUMBER($of) })

    { $text }
    .label = kertu
    .help = Mangga dipunwaos alon-alon, lajeng dipunpencet Lajengaken. Serat "wangsul" kangge kertu saderengipun, "batal" kangge kendel.
    .not-a-choice = Menawi sampun dipunwaos, mangga dipunpencet Lajengaken.

picture = { $text }

passed = Piwulangan dinten kaping { NUMBER($day) } sampun rampung. Bijinipun { NUMBER($percent) }, lulus.{ $wrong ->
        [0] { " " }Leres sedaya!
       *[other] { "" }
    }
failed =
    Piwulangan dinten kaping { NUMBER($day) } sampun rampung. Bijinipun { NUMBER($percent) }; supados lulus perlu { NUMBER($needed) }.
    Kenging dipunambali kapan kemawon, biji ingkang paling sae ingkang dipunginakaken.

streak-first = Dinten sinau ingkang kapisan, wiwitan ingkang sae.
streak-on = Sampun { NUMBER($length) } dinten ajeg sinau.
streak-forgiven = Sampun nate prei mboten menapa-menapa: jatah preinipun kaginakaken, dados tetep { NUMBER($length) } dinten ajeg sinau.
streak-again = Bingah saged sinau malih. Etangan ajeg sinau wiwit saking satunggal; sedaya { NUMBER($days) } dinten sinau tetep kacathet.

next = Piwulangan salajengipun benjing: { $title }.
only-this = Kantun piwulangan menika ingkang dereng lulus.
nothing-next = Sedaya piwulangan menika sampun dipungarap.
course-passed = Sugeng, { $course } sampun lulus! Sertifikatipun saged dipundamel samenika.
all-passed = { $course } sampun lulus sedaya. Badhe mundhut sertifikatipun, utawi sinau sanesipun?
enough-today = Piwulangan dinten menika sampun rampung. Benjing: { $title }. Menawi taksih kersa sinau, mangga dipunlajengaken samenika.

still-open = Piwulanganipun taksih kabikak. Mangga dipunlajengaken saking mriki.

now = Lajengaken samenika
once-more = Ambali piwulangan
wrong-ones = Ambali ingkang lepat
review = Ambalan
certificate = Sertifikat
reminder = Atur pengingat
other-course = Piwulangan sanes
