# The second choice: alerts of orders stop too.

stopped =
    Kabar pesanan juga berhenti. Pesanan baru tetap tersimpan, tetapi tidak kami kabarkan.
    Ketik "mulai" kapan saja untuk menyalakannya lagi.
start-again = Mulai lagi
