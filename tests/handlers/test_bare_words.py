"""Bare words whose meaning hangs on what waits: going on, a language by its name, coming back with a code."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from services import people, recovery
from tests.handlers.conftest import WORDS, Somebody, Town
from tests.handlers.test_own_words import tell, with_products


def language_of(db: Session, somebody: Somebody) -> str:
    return people.get(db, person=somebody.person).language


@pytest.mark.parametrize("word", ["lanjut", "Lanjutkan!", "lajengaken", "terusno", "terusna", "ayo lanjut"])
def test_to_go_on_asks_what_waits_once_more(town: Town, word: str) -> None:
    sari = town.greeted()
    sari.start("register-business")
    assert tell(sari, word) == ["register-business/name"]
    sari.say("Dapur Sari")
    assert tell(sari, word) == ["register-business/kind"]
    assert sari.open == ["register-business"]


@pytest.mark.parametrize("no", ["tidak", "mboten", "ora", "emoh"])
def test_a_bare_no_chooses_no_course(town: Town, no: str) -> None:
    sari = town.greeted()
    assert sari.start("choose-course") == ["choose-course/which"]
    assert tell(sari, no)[0] == "common/cancelled"
    assert not sari.open


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ganti bahasa krama", "jv-krama"),
        ("basa jawa ngoko", "jv-ngoko"),
        ("gantos basa alus", "jv-krama"),
        ("basa indonesia", "id"),
        ("ubah ke bahasa indonesia", "id"),
    ],
)
def test_a_language_that_is_named_is_spoken_at_once(town: Town, db: Session, text: str, language: str) -> None:
    sari = town.greeted(language="jv-ngoko" if language == "id" else "id")
    assert tell(sari, text) == ["language/changed"]
    assert language_of(db, sari) == language


@pytest.mark.parametrize("text", ["basa jawa", "ganti bahasa jawa", "boso jowo"])
def test_of_javanese_the_level_is_asked(town: Town, db: Session, text: str) -> None:
    sari = town.greeted()
    assert tell(sari, text) == ["language/javanese"]
    assert tell(sari, "krama") == ["language/changed"]
    assert language_of(db, sari) == "jv-krama"


def test_a_language_named_in_the_middle_changes_it_and_the_question_comes_again(town: Town, db: Session) -> None:
    sari = town.greeted()
    sari.start("register-business")
    assert tell(sari, "ganti bahasa krama")[0] == "language/changed"
    assert (language_of(db, sari), sari.open) == ("jv-krama", ["register-business"])


@pytest.mark.parametrize("text", ["jawa", "basa jawa", "Jowo"])
def test_the_first_question_asks_back_which_javanese(town: Town, text: str) -> None:
    sari = town.newcomer("web")
    assert sari.start("greet") == ["greet/language"]
    tell(sari, text)
    assert "fields/which-javanese" in [line.otherwise for line in sari.lines]
    assert sari.buttons == ["id", "jv-krama", "jv-ngoko"]
    assert tell(sari, "basa krama") == ["greet/part"]


@pytest.mark.parametrize("text", ["pulihkan", "pulihaken", "pulihna", "pulihake", "pulihno"])
def test_who_comes_back_is_asked_for_the_code_first(town: Town, text: str) -> None:
    browser = town.newcomer("web")
    assert tell(browser, text) == ["recover/code"]


def test_a_wrong_code_is_asked_for_again(town: Town, db: Session) -> None:
    sari = town.greeted()
    code = recovery.make_code(db, person=sari.person, now=sari.now)
    browser = town.newcomer("web")
    tell(browser, "pulihkan")
    assert tell(browser, "ABCD-EFGH") == ["join/unknown", "recover/code"]
    assert tell(browser, "pulihkan") == ["recover/code"]
    assert tell(browser, code) == ["join/sure"]


def test_a_used_code_at_the_first_question_is_said_to_be_one(town: Town, db: Session) -> None:
    sari = town.greeted()
    old = recovery.make_code(db, person=sari.person, now=sari.now)
    recovery.make_code(db, person=sari.person, now=sari.now)
    browser = town.newcomer("web")
    browser.start("greet")
    assert tell(browser, old)[0] == "common/code-unknown"
    assert browser.open == ["greet"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("ganti alamat", "register-business/address"),
        ("gantos alamat usaha", "register-business/address"),
        ("ganti nomor telepon", "register-business/phone"),
        ("owahi nomer hp", "register-business/phone"),
        ("tutup usaha", "close-business/sure"),
    ],
)
def test_what_is_to_become_of_the_only_business_is_asked_at_once(
    town: Town, db: Session, text: str, asked: str
) -> None:
    sari = town.greeted()
    with_products(db, sari, "Rempeyek")
    assert tell(sari, text) == [asked]


def test_without_a_business_there_is_none_to_change(town: Town) -> None:
    assert tell(town.greeted(), "ganti alamat")[0] == "my-businesses/none"


@pytest.mark.parametrize(
    ("text", "door"),
    [("datasaya", "my-data"), ("aku pengurus koperasi", "claim-role"), ("kula pengurus koperasi", "claim-role")],
)
def test_what_people_type_for_a_door_opens_it(text: str, door: str) -> None:
    assert WORDS.door(text) == door


def test_a_name_that_was_never_told_is_shown_as_missing(town: Town) -> None:
    sari = town.greeted()
    people.set_name(sari.db, person=sari.person, name="")
    sari.start("my-data")
    assert sari.argument("name") == "none"
    assert "belum diisi" in WORDS.say(sari.lines[0], "id")


def test_a_santri_who_begins_again_hears_nothing_of_orders(town: Town) -> None:
    budi, sari = town.greeted(part="santri", name="Budi", age="minor"), town.greeted()
    for somebody, told in ((budi, False), (sari, True)):
        somebody.start("stop")
        assert tell(somebody, "mulai")[0] == "greet/reminders-again"
        assert ("pesanan" in WORDS.say(somebody.lines[0], "id")) is told
