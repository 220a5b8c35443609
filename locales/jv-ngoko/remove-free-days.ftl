# Mbusak dina prei.

sure =
    { $name }, { DATE($first) } nganti { DATE($last) }, dibusak?
    .label = busak
    .help = Sawise dibusak, dinane dietung kaya biasane.
