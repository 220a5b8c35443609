# Dipunaturaken jam: sepisan ing wekdalipun, sepisan malih dalunipun.

first =
    Wekdalipun sinau sekedhap: { $title }.
    Tigang dumugi gangsal menit kemawon.
last =
    Dinten menika dereng sempat sinau? Taksih saged: { $title }.
    Menawi dereng, mboten menapa-menapa. Sasampunipun menika kula kendel ngantos panjenengan rawuh malih.
begin = Miwiti sinau
another-time = Gantos wekdal
stop = Kendel
