# Nerusake ing WhatsApp.

door = Ing WhatsApp
    .words = sambung whatsapp | sambungna whatsapp | pindhah menyang whatsapp | pindhah menyang wa
