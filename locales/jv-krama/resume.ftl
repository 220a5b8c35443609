# Pengingat malih.

door = Miwiti malih
resumed = Pengingat lan pawartos pesenan sampun aktif malih. Mangga dipunketik "kendel" menawi kasereng.
