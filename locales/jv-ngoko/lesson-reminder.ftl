# Diucapake jam: sepisan ing wektune, sepisan maneh bengine.

first =
    Wektune sinau sedhela: { $title }.
    Telu nganti limang menit wae.
last =
    Dina iki durung sempat sinau? Isih bisa: { $title }.
    Yen durung, ora apa-apa. Sawise iki aku meneng nganti sampeyan bali.
begin = Wiwit sinau
another-time = Ganti wektu
stop = Mandheg
