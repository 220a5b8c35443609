# Marang sing nyuwun.

accepted = Kabar apik, { $name }: panjaluk dadi { $role } { $place } wis disarujuki.
declined = { $name }, panjaluk dadi { $role } { $place } durung disarujuki. Yen kleru, mangga rembugan karo pengurus ing kana.
waiting = { $name }, panjaluk dadi { $role } { $place } isih ngenteni wangsulan.
