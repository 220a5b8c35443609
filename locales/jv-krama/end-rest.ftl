# Preinipun rampung.

door = Rampung prei
    .words = rampung prei | mboten siyos prei
ended = Sugeng rawuh malih. Rantaman dinten panjenengan taksih wetah.
