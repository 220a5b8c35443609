# Kode pemulihan.

door = Kode pemulihan
    .words = gawe kode pemulihan | njaluk kode pemulihan | kode pemulihanku
