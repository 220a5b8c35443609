# Nglajengaken ing papan sanes minangka tiyang ingkang sami.

door = Wonten Telegram
    .words = sambung telegram | sambungaken telegram | pindhah dhateng telegram
    .command = sambung
only-while-open = Menawi kaca menika katutup, kula mboten saged ngaturi pawartos. Namung aplikasi chat ingkang saged ngabari menawi wonten pesenan.
telegram =
    Mangga tautan menika dipunbikak ing ponsel kangge nglajengaken ing Telegram, mawi data ingkang sami. Wekdalipun 30 menit, namung sepisan:
    { $url }
whatsapp =
    Mangga tautan menika dipunbikak ing ponsel kangge nglajengaken ing WhatsApp, lajeng seratan ingkang sampun wonten dipunkintun. Datanipun sami. Wekdalipun 30 menit, namung sepisan:
    { $url }
code =
    Kode pemulihan: { $code }
    Mangga dipuncathet lan dipunsimpen, namung dipuntedahaken sepisan. Mawi kode menika data saged dipunbikak malih ing peramban sanes: ketik "pulihaken".
