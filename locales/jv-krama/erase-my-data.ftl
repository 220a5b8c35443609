# Mbusak sedaya.

door = Busak sedaya data
    .words = busak data kula | busak sedaya data | busak sedaya data kula | busak akun kula
    .command = hapus
orders =
    Taksih wonten { NUMBER($waiting) } pesenan nengga wangsulan lan { NUMBER($under_way) } nembe dipunsiapaken.
    Sedayanipun badhe dipuntampik, lan ingkang tumbas dipunaturi pirsa bilih tokonipun sampun tutup.
bought =
    Wonten { NUMBER($count) } pesenan panjenengan ingkang dereng rampung. Supados saged ngeteraken, tokonipun tetep nyimpen asma, nomer, lan alamat panjenengan dumugi { NUMBER($days) } dinten sasampunipun pesenan menika rampung.
sure =
    Sedaya data badhe dipunbusak: asma, usaha, produk, foto, peran, lan pirembagan. Mboten saged dipunwangsulaken.
    Menawi sampun manteb, mangga dipunketik tembung busak.
    .label = busak
    .help = Ketik tembung busak kangge mbusak sedaya, utawi pencet Mboten siyos. Data saged dipunundhuh rumiyin lumantar "data kula".
    .not-the-word = Dereng wonten ingkang dipunbusak. Menawi pancen manteb, mangga dipunketik tembung busak.
    .keep = Mboten siyos
erased =
    Data sampun dipunbusak saking cathetan kula. Berkas foto, lan ingkang taksih katingal ing pasar, nututi paling dangu setunggal jam. Buktinipun: { $proof }
    Kodenipun mangga dipunsimpen menawi perlu; kula sampun mboten mangertos kagunganipun sinten. Matur nuwun sampun pinarak.
