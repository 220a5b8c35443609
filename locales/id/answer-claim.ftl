# What the officer has answered.

accepted = Baik. { $name } sekarang { $role } { $place }, dan sudah kami kabari.
declined = Baik. Permohonan { $name } sebagai { $role } { $place } ditolak, dan sudah kami kabari.
