# Reminders again.

door = Mulai lagi
resumed = Pengingat dan kabar pesanan menyala lagi. Ketik "berhenti" kalau terlalu sering.
