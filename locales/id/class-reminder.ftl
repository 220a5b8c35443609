# To one of a class, from the teacher.

learn = Ustazmu mengajak { $name } belajar hari ini. Cukup lima menit.
stop = Hentikan pengingat
