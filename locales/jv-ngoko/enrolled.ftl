# The back end has enrolled somebody in a course.

told = Kabar apik: sampeyan wis kadhaftar ing kursus { $course }. Siji piwulangan sedina, telu nganti limang menit. Arep miwiti saiki?
