# Mbusak dinten prei.

sure =
    { $name }, { DATE($first) } dumugi { DATE($last) }, dipunbusak?
    .label = busak
    .help = Sasampunipun dipunbusak, dintenipun dipunetang kados limrahipun.
