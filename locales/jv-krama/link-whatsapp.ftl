# Nglajengaken ing WhatsApp.

door = Wonten WhatsApp
    .words = sambung whatsapp | sambungaken whatsapp | pindhah dhateng whatsapp | pindhah dhateng wa
