# How far a class is: everybody by name.

head =
    { $name }: { NUMBER($lessons) } pelajaran bersama, { NUMBER($today) } dari { NUMBER($pupils) } sudah belajar hari ini.
pupil = { $name ->
        [none] (belum memberi nama)
       *[other] { $name }
    }: { NUMBER($lessons) } pelajaran, { $last ->
        [never] belum mulai
       *[other] terakhir { DATE($last) }
    }
foot =
    { $pages ->
        [1] Urut nama.
       *[other] Halaman { NUMBER($page) } dari { NUMBER($pages) }, urut nama.
    }
