# Tiyang sanes tumut mangsuli pesenan.

code =
    Kode menika mugi dipunaturaken dhateng tiyang ingkang tumut mangsuli pesenan { $shop }:
    { $code }
    Tiyang menika cekap ngintun kode menika dhateng Kanca. Namung saged dipunginakaken sepisan, salebeting 7 dinten.
