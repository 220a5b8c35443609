# The back end has enrolled somebody in a course.

told = Kabar baik: Anda terdaftar di kursus { $course }. Satu pelajaran sehari, tiga sampai lima menit. Mulai sekarang?
