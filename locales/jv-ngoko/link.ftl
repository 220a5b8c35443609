# Nerusake ing papan liya minangka wong sing padha.

door = Ing Telegram
    .words = sambung telegram | sambungna telegram | pindhah menyang telegram
    .command = sambung
only-while-open = Yen kaca iki ditutup, aku ora bisa ngabari. Mung aplikasi chat sing bisa ngabari yen ana pesenan.
telegram =
    Bukaken tautan iki ing ponsel kanggo nerusake ing Telegram, nganggo data sing padha. Wektune 30 menit, mung sepisan:
    { $url }
whatsapp =
    Bukaken tautan iki ing ponsel kanggo nerusake ing WhatsApp, banjur kirimen tulisan sing wis ana. Datane padha. Wektune 30 menit, mung sepisan:
    { $url }
code =
    Kode pemulihan: { $code }
    Cathet lan simpen sing apik, mung dituduhake sepisan. Nganggo kode iki data bisa dibukak maneh ing peramban liya: ketik "pulihna".
