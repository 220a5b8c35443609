"""`kanca read`: one JSON object a line, in the canonical forms, for anybody who wants to measure the readers."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading import READERS, read_lines


def one(kind: str, text: str) -> dict[str, Any]:
    (line,) = read_lines(kind, [text + "\n"])
    return dict(json.loads(line))


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("money", "limolas ewu", 15000),
        ("number", "selawe", 25),
        ("qty", "3 lusin", "36 pcs"),
        ("time", "bakda isya", "after:isha"),
        ("time", "19.30", "19:30"),
        ("date", "17-8-2026", "2026-08-17"),
        ("phone", "0812-3456-7890", "+6281234567890"),
        ("yesno", "mboten", "no"),
        ("place", "sby", "35.78"),
        ("place", "Jogja", "OUT"),
        ("intent", "aku arep ndaftar usaha", "register_business"),
        ("intent", "rego krupuk tak undhakno dadi 20rb", "edit_product"),
        ("language", "aku wis ndaftar wingi nanging durung ana kabare", "jv"),
    ],
)
def test_what_is_sure_is_one_value_and_acted_on(kind: str, text: str, value: object) -> None:
    read = one(kind, text)
    assert (read["text"], read["value"], read["act"]) == (text, value, True)


def test_a_product_is_an_object() -> None:
    read = one("product", "krupuk regane limolas ewu stoke rong puluh")
    assert read["value"] == {"name": "krupuk", "price": 15000, "unit": None, "stock": 20}


def test_what_must_be_asked_back_is_a_list_and_not_acted_on() -> None:
    read = one("place", "Malang")
    assert sorted(read["value"]) == ["35.07", "35.73"]
    assert not read["act"]
    assert isinstance(one("money", "dua belas")["value"], list | type(None))


def test_what_is_not_understood_is_null() -> None:
    assert one("money", "embuh")["value"] is None
    assert one("yesno", "nanti dulu")["value"] == "later"


@given(st.sampled_from(sorted(READERS)), st.text(max_size=200))
def test_no_line_breaks_a_reader(kind: str, text: str) -> None:
    assert set(one(kind, text)) == {"text", "value", "confidence", "act", "alternatives"}
