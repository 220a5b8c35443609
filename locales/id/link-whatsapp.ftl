# Sambung ke WhatsApp, di mana tidak ada Telegram.

door = Lanjut di WhatsApp
    .words = sambung whatsapp | sambungkan whatsapp | pindah ke whatsapp | lanjut di whatsapp | sambung wa | pindah ke wa
