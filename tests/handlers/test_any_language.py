"""Every question takes an answer in any of the languages, whatever language somebody has chosen."""

from __future__ import annotations

import itertools

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from dialogue import Incoming
from handlers.fields import Money, Stock, YesNo
from services.tables.businesses import Business
from tests.handlers.conftest import LANGUAGES, WORDS, Somebody, Town, names_of
from tests.handlers.test_own_words import tell

PAIRS = list(itertools.product(LANGUAGES, LANGUAGES))


def types(somebody: Somebody, name: str, language: str) -> list[str]:
    """Type the label of a choice just offered, as it stands in this language."""
    choice = next(choice for choice in somebody.offered if name in names_of(choice))
    return tell(somebody, WORDS.say(choice.line, language))


@pytest.mark.parametrize(("chosen", "typed"), PAIRS)
def test_a_business_is_registered_with_labels_typed_in_another_language(
    db: Session, town: Town, chosen: str, typed: str
) -> None:
    sari = town.greeted(language=chosen)
    tell(sari, "daftar usaha")
    tell(sari, "Keripik Bu Sari")
    types(sari, "umkm", typed)
    types(sari, "food", typed)
    tell(sari, "Suroboyo")
    tell(sari, "Jl Mundu 12")
    types(sari, "skip", typed)
    types(sari, "no", typed)
    types(sari, "skip", typed)
    types(sari, "correct", typed)
    assert db.scalar(select(Business.name).where(Business.owner_id == sari.person)) == "Keripik Bu Sari"
    assert sari.language == chosen


@pytest.mark.parametrize("said", ["lima belas ribu", "limalas ewu", "gangsal welas ewu", "15rb", "Rp15.000"])
def test_money_is_read_in_any_language(said: str) -> None:
    assert Money(most=10**9).read(Incoming(text=said)) == 15000


@pytest.mark.parametrize("said", ["dua puluh", "rong puluh", "kalih dasa", "20"])
def test_a_stock_is_read_in_any_language(said: str) -> None:
    assert Stock(most=1000).read(Incoming(text=said)) == 20


@pytest.mark.parametrize(
    ("said", "yes"),
    [("iya", True), ("yo", True), ("inggih", True), ("tidak", False), ("ora", False), ("mboten", False)],
)
def test_yes_and_no_are_read_in_any_language(said: str, yes: bool) -> None:
    assert YesNo().read(Incoming(text=said)) is yes
