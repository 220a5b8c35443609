# Somebody's digits were taken off.

gone =
    Kunci profil ini sudah dilepas { $by ->
        [new] petugas program
       *[other] oleh { $by }
    }. Isinya tetap. Mau memasang kunci yang baru?
by-code = Kunci profil ini sudah dilepas dengan kode pemulihan, dan kode itu tidak berlaku lagi. Mau memasang kunci yang baru?
