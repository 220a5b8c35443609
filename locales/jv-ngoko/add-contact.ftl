# Wong liya melu mangsuli pesenan.

code =
    Kode iki wenehna marang wong sing melu mangsuli pesenan { $shop }:
    { $code }
    Wong iku cukup ngirim kode iki marang Kanca. Mung bisa dienggo sepisan, sajrone 7 dina.
