"""Kinds of answer: what each takes, keeps and refuses, in the words of every variety."""

from __future__ import annotations

from typing import Any

import pytest

from dialogue import Field, Incoming, Instead, More, Rejected
from handlers import fields
from handlers.fields import (
    Confirm,
    Money,
    Name,
    Number,
    OneRow,
    Optional,
    OrEmpty,
    Phone,
    Pictures,
    Pirt,
    Price,
    ProductName,
    RowByName,
    Stock,
    Unit,
    Weight,
    YesNo,
)

ROWS = [(7, "Warung Bali"), (9, "Toko Maju Mundur")]
NOTHING_TOLD = (
    *("lewati", "tidak", "tidak tahu", "nanti saja", "iya", "belum ada namanya", "gak ngerti", "terserah", "selesai"),
    *("mboten", "mboten mangertos", "mangke rumiyin", "nggih", "dereng wonten naminipun", "duka", "mpun"),
    *("ora", "ora eruh", "mengko wae", "iyo", "durung ana jenenge", "mbuh", "wis"),
)


def rejected(field: Field[Any], said: Incoming, partial: Any = None) -> Rejected:
    with pytest.raises(Rejected) as caught:
        field.read(said, partial)
    assert caught.value.name in field.rejections
    return caught.value


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        (Money(most=10**9), "limolas ewu", 15000),
        (Money(most=10**9), "Rp 7.500,-", 7500),
        (Money(most=10**9), "goceng", 5000),
        (Number(most=100), "selawe", 25),
        (Stock(most=1000), "2 lusin", 24),
        (Stock(most=1000), "telas", 0),
        (Weight(least=1, most=10**6), "setengah kilo", 500),
        (Weight(least=1, most=10**6), "2 ons", 200),
        (Unit(max_length=20), "/bks", "bungkus"),
        (Unit(max_length=20), "per kilo", "kg"),
        (Unit(max_length=20), "cething", "cething"),
        (Phone(), "0812-3456-7890", "+6281234567890"),
        (YesNo(), "nggih", True),
        (YesNo(), "durung", False),
        (YesNo(), "belum punya", False),
        (YesNo(), "gak", False),
        (OneRow(ROWS), "warung bali", 7),
        (Optional(Phone()), "mboten wonten", None),
        (Optional(Phone()), "nanti saja", None),
        (Optional(Phone()), "lewati", None),
        (OrEmpty(Phone()), "kosongkan", None),
    ],
)
def test_what_people_type_is_read_and_survives_being_kept(field: Field[Any], text: str, value: Any) -> None:
    read = field.read(Incoming(text=text))
    assert read == value
    assert field.unpack(field.pack(read)) == value


@pytest.mark.parametrize("text", ["Ana", "Bu Ana", "Moh Salah", "Mangga", "Tahu", "Toko Nanti", "Warung Manut"])
def test_what_only_looks_like_an_answer_is_a_name(text: str) -> None:
    assert Name(max_length=60).read(Incoming(text=text)) == text


@pytest.mark.parametrize("text", ["lirang", "gedheng", "rinjing", "bulan", "ampul", "tenong"])
def test_the_seller_s_own_word_is_a_unit(text: str) -> None:
    assert Unit(max_length=20).read(Incoming(text=text)) == text


@pytest.mark.parametrize(
    ("field", "said", "name"),
    [
        (Money(most=10**6), Incoming(text="mahal"), "no-money"),
        (Money(most=10**6), Incoming(text="2 juta"), "price-too-big"),
        (Money(most=10**6), Incoming(text="-5000"), "not-negative"),
        (Money(most=10**6), Incoming("picture", pictures=("a",)), "no-money"),
        (Number(most=10), Incoming(text="20"), "too-big"),
        (Number(least=5, most=10), Incoming(text="4"), "too-small"),
        (Stock(most=10), Incoming(text="banyak"), "no-number"),
        (Stock(most=10), Incoming(text="setengah kilo"), "not-a-whole-number"),
        (Weight(least=1, most=10), Incoming(text="ringan"), "no-weight"),
        (Unit(max_length=20), Incoming(text="1234"), "no-unit"),
        (Unit(max_length=5), Incoming(text="gerobogan"), "no-unit"),
        *((Unit(max_length=20), Incoming(text=text), "no-unit") for text in NOTHING_TOLD),
        *((Name(max_length=60), Incoming(text=text), "name-needed") for text in NOTHING_TOLD if "selesai" not in text),
        *((ProductName(max_length=60), Incoming(text=text), "name-needed") for text in ("gak tau", "mbuh", "nggih")),
        (Price(most=10**9), Incoming(text="-5000/kg"), "not-negative"),
        (Price(most=10**4), Incoming(text="15rb/bungkus"), "price-too-big"),
        (Phone(), Incoming("contact", phone=""), "not-a-phone"),
        (YesNo(), Incoming(text="keripik"), "not-yes-or-no"),
        (YesNo(), Incoming(text="terserah"), "not-yes-or-no"),
        (Confirm(), Incoming(text="keripik"), "not-confirmed"),
        (OneRow(ROWS), Incoming(text="Warung Jawa"), "not-a-choice"),
        (OneRow(ROWS), Incoming("choice", choice=8), "not-a-choice"),
        (Pictures(most=2), Incoming(text="selesai"), "not-a-picture"),
        (Pictures(most=2), Incoming("picture", problem="picture-heic"), "picture-heic"),
        (OrEmpty(Phone()), Incoming(text="lewati"), "not-a-phone"),
        (Pirt(), Incoming(text="P-IRT"), "not-a-pirt"),
    ],
)
def test_what_is_no_answer_is_refused_by_a_name_the_field_declares(
    field: Field[Any], said: Incoming, name: str
) -> None:
    assert rejected(field, said).name == name


@pytest.mark.parametrize("field", [Money(most=10**9), Weight(least=1, most=10**6)])
def test_what_is_not_sure_is_asked_back_and_meant_by_yes_or_its_button(field: Field[int]) -> None:
    no = rejected(field, Incoming(text="dua belas"))
    assert no.options[0].value == no.partial == no.args_["value"]
    assert field.read(Incoming(text="iya"), no.partial) == no.partial
    assert [field.read(Incoming("choice", choice=o.value)) for o in no.options] == [o.value for o in no.options]
    assert rejected(field, Incoming(text="tidak"), no.partial).name in ("no-money", "no-weight")


@pytest.mark.parametrize(
    ("text", "value"),
    [("17.500", (17500, None, None, None)), ("15rb/bungkus", (15000, "bungkus", None, None)),
     ("1 kodi 800rb", (800000, "kodi", None, None)), ("lima belas ribu per biji stok 20", (15000, "biji", 20, None)),
     ("15rb 250 gr", (15000, None, None, 250)), ("limolas ewu sak botol bobote rong ons", (15000, "botol", None, 200)),
     ("gangsal welas ewu, 250 gr, stokipun 8", (15000, None, 8, 250))],
)  # fmt: skip
def test_a_price_is_read_with_its_unit_the_stock_and_the_weight_that_are_told_with_it(
    text: str, value: tuple[int, str | None, int | None, int | None]
) -> None:
    read = Price(most=10**9).read(Incoming(text=text))
    assert read == value
    assert Price(most=10**9).unpack(Price(most=10**9).pack(read)) == value


@pytest.mark.parametrize("text", ["ya", "sudah benar", "nggih leres", "wis bener", "oke gas"])
def test_a_summary_is_confirmed_in_any_words(text: str) -> None:
    assert Confirm().read(Incoming(text=text)) is True


@pytest.mark.parametrize(
    ("text", "command"),
    [("tidak", "edit"), ("salah", "edit"), ("ya tapi harganya salah", "edit"), ("mboten", "edit"), ("batal", "cancel")],
)
def test_a_no_to_a_summary_is_the_wish_to_change_something(text: str, command: str) -> None:
    with pytest.raises(Instead) as caught:
        Confirm().read(Incoming(text=text))
    assert caught.value.command == (command,)


def test_a_row_is_found_by_name_asked_back_when_several_and_meant_by_yes_when_one() -> None:
    field = RowByName(lambda text: [row for row in ROWS if text.lower() in row[1].lower()])
    assert field.read(Incoming(text="toko maju MUNDUR")) == 9
    one = rejected(field, Incoming(text="maju"))
    assert (one.name, field.read(Incoming(text="iya"), one.partial)) == ("unsure", 9)
    several = rejected(field, Incoming(text="o"), one.partial)
    assert [option.value for option in several.options] == [9]
    both = rejected(field, Incoming(text="a"))
    assert [option.value for option in both.options] == [7, 9]
    assert rejected(field, Incoming(text="iya"), both.partial).name == "nothing-found"
    assert rejected(field, Incoming(text="qqq")).name == "nothing-found"


def test_pictures_are_collected_until_there_is_no_room() -> None:
    field = Pictures(most=3)
    with pytest.raises(More) as first:
        field.read(Incoming("picture", pictures=("a",)))
    assert [option.name for option in field.options(first.value.partial)] == ["done"]
    assert field.read(Incoming("picture", pictures=("b", "c", "d")), first.value.partial) == ["a", "b", "c"]
    assert field.read(Incoming(text="wis"), first.value.partial) == ["a"]
    assert field.read(Incoming("choice", choice="done"), first.value.partial) == ["a"]


def test_pictures_may_be_skipped_only_where_none_are_needed() -> None:
    assert Pictures(most=3, least=0).read(Incoming(text="tidak ada")) == []
    assert [option.name for option in Pictures(most=3, least=0).options()] == ["skip"]
    assert Pictures(most=3).options() == []


@pytest.mark.parametrize("name", fields.__all__)
def test_every_field_tells_what_it_may_reject_with(name: str) -> None:
    kind = getattr(fields, name)
    wraps = name in ("Optional", "OrEmpty", "product_line")  # they reject with what they wrap, or are no field
    assert wraps or kind.rejections
