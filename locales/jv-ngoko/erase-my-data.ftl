# Mbusak kabeh.

door = Busak kabeh data
    .words = busak dataku | busak kabeh data | busak kabeh dataku | busak akunku
    .command = hapus
orders =
    Isih ana { NUMBER($waiting) } pesenan ngenteni wangsulan lan { NUMBER($under_way) } lagi disiapake.
    Kabeh bakal ditolak, lan sing tuku dikabari yen tokone wis tutup.
bought =
    Ana { NUMBER($count) } pesenan sampeyan sing durung rampung. Supaya bisa ngeterake, tokone tetep nyimpen jeneng, nomer, lan alamat sampeyan nganti { NUMBER($days) } dina sawise pesenan kuwi rampung.
sure =
    Kabeh data bakal dibusak: jeneng, usaha, produk, foto, peran, lan omongan. Ora bisa dibalekake.
    Yen wis mantep, ketik tembung busak.
    .label = busak
    .help = Ketik tembung busak kanggo mbusak kabeh, utawa pencet Ora sida. Data bisa diundhuh dhisik liwat "dataku".
    .not-the-word = Durung ana sing dibusak. Yen pancen mantep, ketik tembung busak.
    .keep = Ora sida
erased =
    Data wis dibusak saka cathetanku. Berkas foto, lan sing isih katon ing pasar, nyusul paling suwe sejam. Buktine: { $proof }
    Kodene simpenen yen perlu; aku wis ora ngerti kuwi duweke sapa. Matur nuwun wis mampir.
