# Sasampunipun pinten menit.

minutes = Sasampunipun pinten menit tanpa wangsulan kula engetaken, lajeng nyuwun tulung tiyang sanes? Limrahipun 30.
    .label = Menit
    .help = Mangga dipunserat angka saking 5 dumugi 240.
