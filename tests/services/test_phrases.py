"""Phrases nobody understood: without numbers, without their author, and only from those who allow it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import create_engine, insert
from sqlalchemy.orm import Session

from services import consents, housekeeping, language_hints, mydata, phrases
from services.tables import Table
from services.tables.talk import Person

NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.fixture
def db() -> Iterator[Session]:
    engine = create_engine("sqlite://")
    Table.metadata.create_all(engine)
    with Session(engine) as session:
        yield session
    engine.dispose()


def somebody(db: Session, *, agrees: bool = True, age_band: str = "adult") -> int:
    person = db.execute(insert(Person).values(age_band=age_band).returning(Person.id)).scalar_one()
    if agrees:
        scope = consents.Scope.MINOR if age_band == "minor" else consents.Scope.FULL
        consents.record(db, person=person, scope=scope, language="id", channel="web", message="1", now=NOW)
    return person


def keep(db: Session, person: int, text: str) -> bool:
    return phrases.keep(db, person=person, text=text, guess="other", now=NOW)


def test_the_same_phrase_of_several_people_is_counted_once() -> None:
    engine = create_engine("sqlite://")
    Table.metadata.create_all(engine)
    with Session(engine) as db:
        for text in ("Nopo niki pak", "nopo  niki PAK", "kapan cair"):
            assert keep(db, somebody(db), text)
        assert phrases.listed(db) == [(2, "nopo niki pak", "other"), (1, "kapan cair", "other")]
    engine.dispose()


@pytest.mark.parametrize(("agrees", "age"), [(False, "adult"), (True, "minor"), (False, "")])
def test_nothing_is_kept_of_who_has_not_agreed_or_is_a_child(db: Session, agrees: bool, age: str) -> None:
    assert not keep(db, somebody(db, agrees=agrees, age_band=age), "kapan cair")
    assert phrases.listed(db) == []


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Telpon saya 0812-3456-7890 ya", "telpon saya … ya"),
        ("WA +62 812 3456 7890", "wa …"),
        ("nik 3578012345678901", "nik …"),
        ("kirim ke sari@example.com", "kirim ke …"),
        ("lihat https://contoh.id/x?y=1 dulu", "lihat … dulu"),
        ("@sari_keripik halo", "… halo"),
        ("harganya 15.000 isi 20", "harganya 15.000 isi 20"),
        ("a" * 500, "a" * 200),
    ],
)
def test_numbers_and_addresses_are_taken_out(said: str, kept: str) -> None:
    assert phrases.without_numbers(said) == kept


def test_a_text_of_nothing_but_a_number_is_not_kept(db: Session) -> None:
    assert not keep(db, somebody(db), "081234567890")


def test_a_phrase_stays_when_its_author_is_erased_for_it_names_nobody(db: Session) -> None:
    person = somebody(db)
    keep(db, person, "kapan cair")
    language_hints.heard(db, person=person, language="jv")
    mydata.erase(db, person=person, now=NOW)
    assert [unknown.text for unknown in phrases.listed(db)] == ["kapan cair"]
    assert not mydata.summary(db, person=person).get("language_hints")


def test_a_labelled_phrase_is_forgotten_and_so_is_one_nobody_has_said_for_half_a_year(db: Session) -> None:
    person = somebody(db)
    keep(db, person, "kapan cair")
    keep(db, person, "nopo niki")
    assert phrases.forget(db, text="kapan cair") == 1
    housekeeping.clean(db, now=(NOW + timedelta(days=179)).timestamp())
    assert len(phrases.listed(db)) == 1
    housekeeping.clean(db, now=(NOW + timedelta(days=181)).timestamp())
    assert phrases.listed(db) == []


def test_another_language_is_offered_when_two_messages_agree_and_never_again(db: Session) -> None:
    person = somebody(db)
    said = [language_hints.heard(db, person=person, language=each) for each in ("jv", "mad", "jv", "jv", "jv", "jv")]
    assert said == [False, False, False, True, False, False]
