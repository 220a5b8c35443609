# Dhateng lare: walinipun sampun ngidini.

allowed = Wali panjenengan sampun ngidini. Samenika asma jangkep lan sedaya isinipun Kanca saged dipunginakaken.
