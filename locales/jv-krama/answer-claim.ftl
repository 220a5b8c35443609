# Wangsulanipun pengurus.

accepted = Inggih. { $name } samenika { $role } { $place }, lan sampun kula kabari.
declined = Inggih. Panyuwunanipun { $name } minangka { $role } { $place } dipuntolak, lan sampun kula kabari.
