# Angka sithik sing njaga profil.

door = Ngunci profil
    .words = ngunci profil | gawe kunci | pasang kunci
pin =
    Pilihen kunci: papat nganti enem angka. Aja padha karo PIN bank utawa kertu.
    .label = kunci
    .help = Angka iki ditakokake saben profil dibukak. Sing disimpen mung tapake, mula apalna. Ing Telegram lan WhatsApp, pesen angkane kena dibusak sawise iki.
again =
    Sepisan maneh, ketiken angka sing padha.
    .label = kunci maneh
    .help = Ketiken angka sing mau. Ketik "bali" kanggo milih liyane.
set = Profil iki saiki wis dikunci.
