# To the child: the guardian has said yes.

allowed = Walimu sudah memberi izin. Sekarang kamu boleh memakai nama lengkap dan semua isi Kanca.
