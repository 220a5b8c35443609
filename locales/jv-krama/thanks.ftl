# Matur nuwun dipunwangsuli.

welcome = Sami-sami. Mugi lancar sedayanipun!
