# Preine rampung.

door = Rampung prei
    .words = rampung prei | ora sida prei | prei rampung
ended = Sugeng rawuh maneh. Runtutan dina sampeyan isih wutuh.
