# A new class.

door = Buat kelas
    .words = buat kelas | kelas baru | bikin kelas | tambah kelas
no-teacher = Kelas dibuat oleh pengajar atau pengurus. Peran Bapak/Ibu belum tercatat.
place =
    Kelas ini di tempat mana?
    .label = tempat
    .help = Pilih pesantren atau koperasinya.
name =
    Apa nama kelasnya?
    .label = nama
    .help = Misalnya "Kelas 3 Putri" atau "Santripreneur Ramadan".
course =
    Belajar apa bersama-sama?
    .label = pelajaran
    .help = Pilih satu, atau lewati supaya tiap santri memilih sendiri.
made = { $name } sudah dibuat.
