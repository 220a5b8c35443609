# Omongan liya dadi siji karo wong sing padha.

sure =
    Omongan iki disambung karo datane { $name }? Iya mung yen kuwi pancen data sampeyan dhewe.
    .label = sambung
    .help = Iya yen sampeyan dhewe sing gawe kode iki. Ora yen kodene saka wong liya.
not-joined = Ya, ora disambung.
same-person = Omongan iki pancen wis kasambung.
own-data = Omongan iki wis ana datane dhewe, mula ora bisa disambung. Yen data ing kene ora perlu, mangga dibusak dhisik liwat "dataku".
unknown = Kode kuwi ora dikenal. Mangga dipriksa maneh aksarane.
expired = Kode kuwi wis kliwat wektune. Mangga gawe sing anyar ing omongan sing lawas.
used = Kode kuwi wis tau dienggo. Mangga gawe sing anyar ing omongan sing lawas.
too-many = Wis kakehan kode sing kleru. Enteni sajam ya, banjur dicoba maneh.
