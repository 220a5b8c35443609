# Pesenan, sakderengipun wonten.

door = Pesenan
soon =
    Pesenan dereng saged dipunladosi ing mriki; sekedhap malih badhe wonten.
    Samenika produkipun saged dipuncawisaken rumiyin, utawi pitaken dhateng petugas.
