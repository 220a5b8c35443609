# Ing grup: ora nampa kabar maneh.

unbound = Grup iki ora nampa kabar pesenan { $place } maneh.
not-bound = Grup iki pancen ora nampa kabar pesenan.
