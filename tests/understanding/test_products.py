"""A product in one line: what was told is read, what was not told stays open, what is doubtful is asked back."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from understanding.in_words import Language, number_words
from understanding.products import ProductLine, read_product
from understanding.reading import Unread

LINES = [
    line.split("\t")
    for line in Path(__file__).with_name("product.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
NAMES = st.sampled_from(["Keripik Singkong", "tahu bakso", "7 UP cabe", "Kaos ukuran L", "Kopi Kapal 165 gr"])
UNITS = st.sampled_from(["bungkus", "botol", "lembar", "toples", "kg"])
PRICES = st.integers(1, 900).map(lambda n: n * 500)
STOCKS = st.integers(0, 999)


@pytest.mark.parametrize("cells", LINES, ids=lambda cells: cells[0])
def test_every_line_in_the_table_is_read(cells: list[str]) -> None:
    text, name, price, unit, stock, unsure = cells
    expected = ProductLine(
        name, int(price) if price else None, unit or None, int(stock) if stock else None, frozenset(unsure.split())
    )
    assert read_product(text) == expected


@given(NAMES, PRICES, UNITS, STOCKS)
def test_a_line_in_digits_gives_back_its_parts(name: str, price: int, unit: str, stock: int) -> None:
    dotted = f"{price:,}".replace(",", ".")
    assert read_product(f"{name} Rp{dotted}/{unit} stok {stock}") == ProductLine(name, price, unit, stock)


@given(NAMES, PRICES, UNITS, STOCKS, st.sampled_from(["jv-ngoko", "jv-krama"]))
def test_a_line_in_javanese_words_gives_back_its_parts(
    name: str, price: int, unit: str, stock: int, language: Language
) -> None:
    rega, stok = ("regane", "stoke") if language == "jv-ngoko" else ("reginipun", "stokipun")
    line = f"{name} {rega} {number_words(price, language)} sak {unit}, {stok} {number_words(stock, language)}"
    assert read_product(line) == ProductLine(name, price, unit, stock)


@pytest.mark.parametrize(
    ("line", "name", "unit", "stock", "grams"),
    [
        ("Rempeyek 15rb 250 gram stok 20", "Rempeyek", None, 20, 250),
        ("Rempeyek 15rb, 250 gr, stok 20", "Rempeyek", None, 20, 250),
        ("Rempeyek 15rb (250gr) stok 20", "Rempeyek", None, 20, 250),
        ("Rempeyek 15rb setengah kilo stok 20", "Rempeyek", None, 20, 500),
        ("Rempeyek limolas ewu rong ons stoke 20", "Rempeyek", None, 20, 200),
        ("Rempeyek regane limolas ewu rong atus seket gram stoke rong puluh", "Rempeyek", None, 20, 250),
        ("sambel 15.000 per botol, stok 8, 250 gram", "sambel", "botol", 8, 250),
        ("sambel 15rb per botol 250 gram stok 8", "sambel", "botol", 8, 250),
        ("sambel bobote 250 gram regane 15 ewu sak botol stoke 8", "sambel", "botol", 8, 250),
        ("sambel regine gangsal welas ewu sebotol, stokipun 8, awratipun kalih atus gram", "sambel", "botol", 8, 200),
        ("beras 15rb 5 kg stok 10 karung", "beras", "karung", 10, 5000),
        ("keripik pedas 15rb berat bersih 100 gram", "keripik pedas", None, None, 100),
    ],
)
def test_a_weight_beside_the_price_is_the_weight_of_one(
    line: str, name: str, unit: str | None, stock: int | None, grams: int
) -> None:
    assert read_product(line) == ProductLine(name, 15_000, unit, stock, frozenset(), grams)


@pytest.mark.parametrize("line", ["kopi 250gr 25k", "gula 18rb 1 kg", "gula 18rb sekilo", "cabe 5rb per ons stok 2 kg"])
def test_a_weight_in_the_name_or_one_that_the_price_is_for_is_none_of_one(line: str) -> None:
    assert read_product(line).weight_grams is None


@pytest.mark.parametrize(
    "line", ["beras 65rb 5 kg", "beras 65rb, 10 kg", "sirup 35rb 600ml", "peyek 10rb per 100 gram"]
)
def test_a_size_that_may_mean_several_things_leaves_the_line_unsure(line: str) -> None:
    told = read_product(line)
    assert told.unsure
    assert told.unit is None or "unit" in told.unsure


def test_several_lines_are_one_line() -> None:
    assert read_product("Keripik\n15rb\nstok 20") == ProductLine("Keripik", 15_000, None, 20)


def test_the_name_keeps_its_own_spelling() -> None:
    assert read_product("  Krêpêk  TÊMPÉ “Bu Sari” 10rb").name == "Krêpêk TÊMPÉ “Bu Sari”"


@pytest.mark.parametrize("text", ["20rb", "12345", "stok 20", "👍", ". . .", "mau tambah produk", ""])
def test_a_line_without_a_name_is_refused(text: str) -> None:
    with pytest.raises(Unread, match="no-name"):
        read_product(text)


@given(st.text(max_size=120) | st.text("abekripstok0123456789.,/-@ rbewu", max_size=120))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        product = read_product(text)
    except Unread:
        return
    assert product.name
    assert product.name in " ".join(text.split())
