# Pilihan ingkang kaping kalih: pawartos pesenan ugi kendel.

stopped =
    Pawartos pesenan ugi kendel. Pesenan enggal tetep dipunsimpen, nanging mboten kula aturaken.
    Mangga dipunketik "miwiti" kapan kemawon menawi kersa nampi malih.
start-again = Miwiti malih
