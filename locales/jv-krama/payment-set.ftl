# Cara mbayar, aktif utawi mboten.

done = Inggih, sampun dipunewahi.
