# Piye anggone nyeluk.

door = Owahi jeneng
    .words = owahi jeneng | ganti jeneng | ganti jenengku | owahi jenengku | ndandani jeneng

name =
    Jeneng sampeyan sapa?
    .label = jeneng
    .help = Tulisen jeneng sing biasa dienggo, upamane Sari Wulandari.
    .is-a-number = Kuwi kaya nomer utawa alamat. Sing perlu mung jeneng.

santri =
    Jeneng sampeyan sapa?
    .label = jeneng
    .help = Tulisen jeneng sing biasa dienggo, upamane Ahmad.
    .is-a-number = Kuwi kaya nomer utawa alamat. Sing perlu mung jeneng.

nickname =
    Pengin diceluk sapa? Cukup jeneng celukan.
    .label = jeneng
    .help = Siji utawa rong tembung wae, upamane Aisyah. Aja jeneng pepak, aja nomer.
    .more-than-a-nickname = Cukup jeneng celukan: siji utawa rong tembung, tanpa angka.

nice-to-meet = Seneng bisa kenalan, { $name }!
changed = Ya, wiwit saiki sampeyan dakceluk { $name }.
