# Cara mbayar, urip utawa mati.

done = Ya, wis diowahi.
