# Angka sawetawis ingkang njagi profil.

door = Ngunci profil
    .words = ngunci profil | damel kunci | pasang kunci
pin =
    Mangga milih kunci: sekawan dumugi enem angka. Sampun ngantos sami kaliyan PIN bank utawi kertu.
    .label = kunci
    .help = Angka menika dipuntakenaken saben profil dipunbikak. Ingkang dipunsimpen namung tapakipun, mila mugi dipunapalaken. Wonten Telegram lan WhatsApp, pesenipun angka saged dipunbusak sasampunipun menika.
again =
    Sepisan malih, mangga dipunketik angka ingkang sami.
    .label = kunci malih
    .help = Ketik angka ingkang wau. Ketik "wangsul" kangge milih sanesipun.
set = Profil menika samenika sampun dipunkunci.
