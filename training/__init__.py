"""Where the models of `understanding` are trained, from phrases people label. Never imported by the running program."""
