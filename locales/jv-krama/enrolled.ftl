# The back end has enrolled somebody in a course.

told = Pawartos sae: panjenengan sampun kadaftar ing kursus { $course }. Satunggal piwulangan sadinten, tiga dumugi gangsal menit. Badhe miwiti samenika?
