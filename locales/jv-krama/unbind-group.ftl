# Ing grup: mboten tampi pawartos malih.

unbound = Grup menika mboten tampi pawartos pesenan { $place } malih.
not-bound = Grup menika pancen mboten tampi pawartos pesenan.
