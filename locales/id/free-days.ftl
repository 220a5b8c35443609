# A pesantren's holidays and exams.

door = Libur dan ujian
    .words = libur pesantren | hari libur | jadwal libur | jadwal ujian | libur dan ujian | hari libur pesantren
one = { $name }: { $days ->
        [1] { DATE($first) }
       *[other] { DATE($first) } sampai { DATE($last) }
    }
list = Itu hari libur dan ujian { $place }. Pada hari itu runtutan santri tidak putus dan tidak ada pengingat.
none = { $place } belum punya hari libur atau ujian yang dicatat. Pada hari seperti itu runtutan santri tidak putus.
add = Tambah hari
