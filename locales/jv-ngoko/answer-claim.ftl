# Wangsulane pengurus.

accepted = Ya. { $name } saiki { $role } { $place }, lan wis dakkabari.
declined = Ya. Panjaluke { $name } dadi { $role } { $place } ditolak, lan wis dakkabari.
