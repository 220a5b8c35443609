"""The words around the name of a place: what marks a kind, what an address is full of, and names of whole regions."""

from understanding.reading import table, words

MARKERS = table("""
kabupaten: kab kabupaten kabupatene
kota: kota kutha kitha kodya kotamadya kotane
kecamatan: kec kecamatan kecamatane
village: desa ds dusun dsn kel kelurahan dukuh
street: jl jalan jln jln gang gg perum perumahan blok pasar
""")
WORDS_OF_ADDRESS = words("""
di ing ning neng nang dari saka soko saking asal asli daerah wilayah wonten saya aku kula kulo tinggal omah omahku rumah
griya alamat alamate prov provinsi propinsi jawa timur jatim indonesia rt rw no nomor nomer iku itu iki ini menika kok
kak mas mbak bu pak ya yo nggih aja wae ae , ; .
""")
PROVINCE_NAMES = words("jatim jawatimur")
WHOLE_TEXT_ONLY = words("ta la sub smp giri pitu mojo dau pace suruh bareng dagangan negara tambak")
COMMON_WORDS = words(
    "pesantren kota barat mengganti tolong tulung barang bantuan suwun ganti busak batal mboten pesenan karo"
)
NEVER_MISSPELT = WORDS_OF_ADDRESS | COMMON_WORDS | WHOLE_TEXT_ONLY
CLEAR = 6
"""Letters a misspelt name must have to be taken for sure."""

REGIONS = {
    "medura": ("35.26", "35.27", "35.28", "35.29"),
    "madura": ("35.26", "35.27", "35.28", "35.29"),
    "malangraya": ("35.07", "35.73", "35.79"),
    "tapalkuda": ("35.08", "35.09", "35.10", "35.11", "35.12", "35.13", "35.14"),
    "gerbangkertasusila": ("35.24", "35.25", "35.26", "35.15", "35.16", "35.76", "35.78"),
}
