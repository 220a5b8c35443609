"""The units goods are counted and weighed in here: every spelling, the unit it means, and what that unit makes."""

from decimal import Decimal

from understanding.reading import lookup, table

_SPELLINGS = table("""
pcs: pcs pc pce pis pieces piece
biji: biji bji iji wiji
buah: buah bh
bungkus: bungkus bks bgks bngks bngkus bungkusan wungkus bungkos buntel buntelan pak bgkus
botol: botol btl bottle gendul botolan
kg: kg kilo kilogram kgs kiloan
gram: gram gr g grm grams gm
ons: ons
pon: pon pond
kuintal: kuintal kwintal kwt kwintalan
ton: ton
mg: mg miligram
lusin: lusin losin lsn dosin doz lusinan
kodi: kodi kodian
gros: gros gross grosan
rim: rim
liter: liter ltr l lt litre
ml: ml mili mililiter cc
meter: meter mtr mter
cm: cm senti sentimeter
lembar: lembar lbr lmbr helai lembaran
papan: papan ppn
butir: butir btr
ekor: ekor ekr
potong: potong ptg ptng potongan iris irisan slice
pasang: pasang psg psang pasangan
set: set stel setel
box: box boks bok
dus: dus dos kardus karton krat duz
pack: pack pck pax packs
kotak: kotak ktk kothak
toples: toples tples stoples topless
sachet: sachet saset sachetan sase saschet
cup: cup cups
gelas: gelas gls
mangkuk: mangkuk mangkok
piring: piring
porsi: porsi prs porsian
ikat: ikat iket unting untingan bongkok
sisir: sisir
tandan: tandan tundun
karung: karung krg karong zak sak
kaleng: kaleng klg blek
plastik: plastik kresek kantong kantung plstk
besek: besek
tampah: tampah tambir
loyang: loyang
gulung: gulung roll rol
unit: unit
paket: paket pkt
jerigen: jerigen jirigen jerijen dirigen
ember: ember timba
drum: drum
tong: tong
baskom: baskom
keranjang: keranjang kranjang
bakul: bakul wakul
rantang: rantang
cething: cething ceting
tray: tray
tusuk: tusuk sunduk tusukan
rak: rak
renteng: renteng rentengan
bal: bal
slop: slop
tabung: tabung
batang: batang btg lonjor
tangkai: tangkai
eksemplar: eksemplar eks
keping: keping
pouch: pouch
""")

PARTS: dict[str, tuple[Decimal, str]] = {
    "biji": (Decimal(1), "pcs"),
    "buah": (Decimal(1), "pcs"),
    "lusin": (Decimal(12), "pcs"),
    "kodi": (Decimal(20), "pcs"),
    "gros": (Decimal(144), "pcs"),
    "rim": (Decimal(500), "lembar"),
    "mg": (Decimal("0.000001"), "kg"),
    "gram": (Decimal("0.001"), "kg"),
    "ons": (Decimal("0.1"), "kg"),
    "pon": (Decimal("0.5"), "kg"),
    "kuintal": (Decimal(100), "kg"),
    "ton": (Decimal(1000), "kg"),
    "ml": (Decimal("0.001"), "liter"),
    "cm": (Decimal("0.01"), "meter"),
}
"""What one of a unit makes of its plain unit. An Indonesian ons is 100 g, a pon 500 g, a gros 12 dozen."""

BULK = frozenset({"lusin", "kodi", "gros", "rim"})
"""Units that are a number of pieces."""

SIZES = frozenset({"gram", "ons", "mg", "ml", "cm", "kg", "liter", "meter", "pon"})
"""Units that also tell how large one thing is: "kopi 250 gr"."""

WEIGHTS = frozenset({"kg"} | {unit for unit, (_, plain) in PARTS.items() if plain == "kg"})

UNITS = frozenset(_SPELLINGS.values())

_ONE = ("se", "sak", "sa")
_OF_IT = ("nipun", "ipun", "nya", "ne", "an", "e")


def unit_of(word: str) -> str | None:
    """The unit a folded word means: "bks" is "bungkus", "botole" is "botol"; None when it is no unit."""
    found = lookup(word, _SPELLINGS)
    if found or len(word) < 5:
        return found
    stems = (word.removesuffix(ending) for ending in _OF_IT if word.endswith(ending))
    return next((_SPELLINGS[stem] for stem in stems if len(stem) > 2 and stem in _SPELLINGS), None)


def one_of(word: str) -> str | None:
    """The unit in "sebungkus", "sakbotol", "sekilo": one of it, in a single word; None when it is not that."""
    stems = (word.removeprefix(one) for one in _ONE if word.startswith(one))
    return next((_SPELLINGS[stem] for stem in stems if len(stem) > 2 and stem in _SPELLINGS), None)


def named_unit(word: str) -> str | None:
    """The unit in a word, alone or with what goes before it: "botol", "sebotol", "perbotol"."""
    return unit_of(word) or one_of(word) or (unit_of(word[3:]) if word.startswith("per") and len(word) > 4 else None)
