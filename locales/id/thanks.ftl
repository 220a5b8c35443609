# Thanks are welcome.

welcome = Sama-sama. Semoga lancar semuanya!
