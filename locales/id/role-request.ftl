# To an officer: somebody asks for a role.

asked = { $name } meminta menjadi { $role } { $place }. Apakah Bapak/Ibu mengenalnya dan setuju?
accept = Setujui
decline = Tolak
