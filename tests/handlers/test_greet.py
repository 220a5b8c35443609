"""The first talk, on all its ways; and that nothing personal is kept before consent."""

from __future__ import annotations

import json
from datetime import UTC
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from dialogue import Incoming
from services import codes, consents, people, programme, roles
from services.refusals import ConsentNeeded, NicknameOnly
from services.tables import Table
from services.tables.consents import Consent
from tests.handlers.conftest import Somebody, Town


def hits(db: Session, word: str) -> list[str]:
    """The tables that hold this word anywhere."""
    tables = Table.metadata.sorted_tables
    return [t.name for t in tables if any(word in str(value) for row in db.execute(select(t)) for value in row)]


def test_the_language_comes_first_and_everything_after_is_said_in_it(town: Town) -> None:
    sari = town.newcomer()
    assert sari.start("greet") == ["greet/language"]
    assert sari.buttons == ["id", "jv-krama", "jv-ngoko"]
    assert sari.press("jv-krama") == ["greet/part"]
    for step in ("owner", "agree"):
        sari.press(step)
    assert people.get(sari.db, person=sari.person).language == "jv-krama"
    assert sari.language == "jv-krama"


def test_an_owner_agrees_gives_a_name_and_stands_before_the_menu(town: Town) -> None:
    sari = town.newcomer()
    sari.start("greet")
    sari.press("id")
    assert sari.press("owner") == ["greet/consent"]
    assert sari.press("agree") == ["greet/thanks", "name/name"]
    assert sari.say("Sari Wulandari") == ["name/nice-to-meet", "menu/what"]
    assert sari.argument("name") == "Sari Wulandari"
    assert not sari.open
    known = people.get(sari.db, person=sari.person)
    assert (known.name, known.part, known.age_band) == ("Sari Wulandari", "owner", "")


def test_the_consent_row_proves_text_language_time_channel_and_message(town: Town) -> None:
    sari = town.newcomer("telegram")
    sari.start("greet")
    sari.press("jv-ngoko")
    sari.press("officer")
    asked_at = sari.now
    sari.press("agree")
    sari.say("Sari")
    row = sari.db.execute(select(Consent)).scalar_one()
    assert (row.person_id, row.scope, row.text_version) == (sari.person, "full", consents.NOTICE)
    assert (row.language, row.channel, row.at.astimezone(UTC)) == ("jv-ngoko", "telegram", asked_at)
    assert row.message.startswith("message-")


def test_who_wants_to_read_more_reads_it_in_full_and_then_answers(town: Town) -> None:
    sari = town.newcomer()
    sari.start("greet")
    sari.press("id")
    sari.press("owner")
    assert sari.press("more") == ["greet/consent-in-full"]
    assert "more" not in sari.buttons
    assert sari.press("agree") == ["greet/thanks", "name/name"]


@pytest.mark.parametrize("way", [["decline"], ["more", "decline"]])
def test_who_declines_hears_kind_words_nothing_is_kept_and_the_door_stays_open(town: Town, way: list[str]) -> None:
    sari = town.newcomer()
    sari.start("greet")
    sari.press("id")
    sari.press("santri")
    sari.press("adult")
    assert [sari.press(step) for step in way][-1] == ["greet/declined"]
    known = people.get(sari.db, person=sari.person)
    assert (known.name, known.part, known.age_band) == ("", "", "")
    assert not consents.has(sari.db, person=sari.person)
    assert not sari.open
    assert sari.press("greet") == ["greet/language"]


def test_nothing_personal_stands_in_any_table_until_consent(town: Town, db: Session) -> None:
    sari = town.newcomer()
    before = {table.name: db.execute(select(table)).all() for table in Table.metadata.sorted_tables}
    sari.start("greet")
    for step in ("id", "santri", "minor", "more"):
        sari.press(step)
        now = {table.name: db.execute(select(table)).all() for table in Table.metadata.sorted_tables}
        assert now == before
    with pytest.raises(ConsentNeeded):
        people.set_name(db, person=sari.person, name="Sari")
    with pytest.raises(ConsentNeeded):
        people.settle(db, person=sari.person, part=people.Part.OWNER, age_band=None)


def test_only_santri_are_asked_for_their_age(town: Town) -> None:
    for part, expected in (("owner", "greet/consent"), ("officer", "greet/consent"), ("santri", "greet/age")):
        somebody = town.newcomer()
        somebody.start("greet")
        somebody.press("id")
        assert somebody.press(part) == [expected]


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("smp kelas 3", "consent-minor"), ("kelas 9", "consent-minor"), ("15 tahun", "consent-minor"),
        ("umurku limalas", "consent-minor"), ("MTs", "consent-minor"), ("kelas ix", "consent-minor"),
        ("1", "consent-minor"), ("19", "consent"), ("kuliah semester 3", "consent"), ("2", "consent"),
        ("sma kelas 2", "age.how-old"), ("kelas 11", "age.how-old"), ("embuh", "age.not-a-choice"),
    ],
)  # fmt: skip
def test_the_age_is_told_in_years_or_by_school(town: Town, said: str, heard: str) -> None:
    ali = town.newcomer()
    ali.start("greet")
    ali.press("id")
    ali.press("santri")
    assert ali.say(said) == [f"greet/{heard}"]


def test_a_child_gives_a_nickname_and_nothing_more(town: Town) -> None:
    ali = town.newcomer()
    ali.start("greet")
    for step in ("id", "santri"):
        ali.press(step)
    assert ali.press("minor") == ["greet/consent-minor"]
    assert ali.press("agree") == ["greet/thanks", "name/nickname"]
    for too_much in ("Muhammad Ali Akbar", "Ali 0812345678", "ali@example.id", "Muhammadalialfarabihidayatullah"):
        ali.say(too_much)
        assert ali.open == ["name"]
        assert people.get(ali.db, person=ali.person).name == ""
    ali.send(Incoming("contact", phone="+628123456789"))
    assert ali.open == ["name"]
    assert ali.say("Ali")[0] == "name/nice-to-meet"
    known = people.get(ali.db, person=ali.person)
    assert (known.name, known.minor) == ("Ali", True)
    assert not consents.full(ali.db, person=ali.person)
    with pytest.raises(NicknameOnly):
        people.set_name(ali.db, person=ali.person, name="Muhammad Ali Akbar")
    with pytest.raises(ConsentNeeded):
        consents.require_full(ali.db, person=ali.person)
    assert hits(ali.db, "Akbar") == []


def test_a_grown_santri_is_asked_for_a_name(town: Town) -> None:
    nur = town.greeted("santri", "Nur Hidayah", age="adult")
    assert people.get(nur.db, person=nur.person).name == "Nur Hidayah"
    assert consents.full(nur.db, person=nur.person)


def test_back_and_edit_reopen_what_was_said(town: Town) -> None:
    sari = town.newcomer()
    sari.start("greet")
    sari.press("jv-krama")
    sari.press("santri")
    assert sari.word("back") == ["greet/part"]
    assert sari.press("owner") == ["greet/consent"]
    assert sari.word("edit", "language") == ["greet/language"]
    assert sari.press("id") == ["greet/consent"]
    sari.press("agree")
    known = people.get(sari.db, person=sari.person)
    assert (known.language, known.part) == ("id", "owner")


def test_back_from_the_first_question_says_so(town: Town) -> None:
    sari = town.newcomer()
    sari.start("greet")
    assert sari.word("back") == ["common/nothing-before", "greet/language"]


def test_start_again_greets_by_name_and_shows_the_menu(town: Town) -> None:
    sari = town.greeted(name="Sari")
    assert sari.start("greet") == ["greet/again", "menu/what"]
    assert sari.argument("name") == "Sari"


def test_start_again_before_the_name_asks_for_the_name_alone(town: Town) -> None:
    sari = town.newcomer()
    sari.start("greet")
    for step in ("id", "owner", "agree"):
        sari.press(step)
    sari.word("cancel")
    assert sari.start("greet") == ["name/name"]


def test_what_somebody_came_for_follows_the_greeting(town: Town) -> None:
    sari = town.newcomer()
    sari.start("greet", then="link")
    for step in ("id", "owner", "agree"):
        sari.press(step)
    assert sari.say("Sari")[0] == "name/nice-to-meet"
    assert "link/code" in [line.key for line in sari.lines]


def test_an_invitation_link_waits_for_consent_and_is_then_used(town: Town, db: Session, place: int) -> None:
    sari = town.newcomer("telegram")
    code = roles.invite(db, role=roles.Role.OFFICER, cooperative=place, now=sari.now).replace("-", "")
    sari.start("greet", payload=code)
    for step in ("id", "officer", "agree"):
        sari.press(step)
    assert sari.say("Sari") == ["name/nice-to-meet", "claim-role/welcome", "menu/what"]
    assert roles.has(db, person=sari.person, role=roles.Role.OFFICER, cooperative=place)


def test_an_unknown_start_link_is_simply_a_greeting(town: Town) -> None:
    sari = town.newcomer("telegram")
    assert sari.start("greet", payload="promo2026") == ["greet/language"]
    assert codes.kind_of(sari.db, code="promo2026") is None


def test_the_notice_names_the_programme_and_its_contact(town: Town) -> None:
    programme.tell(programme.Programme(name="Program Uji", contact="Bu Ani", privacy_contact="data@uji.example"))
    sari = town.newcomer()
    sari.start("greet")
    sari.press("id")
    sari.press("owner")
    assert sari.argument("programme") == "Program Uji"
    assert sari.argument("contact") == "data@uji.example"


def test_a_number_is_no_name(town: Town) -> None:
    sari = town.newcomer()
    sari.start("greet")
    for step in ("id", "owner", "agree"):
        sari.press(step)
    sari.say("0812 3456 7890")
    assert sari.open == ["name"]
    assert sari.lines[0].key == "name/name.is-a-number"
    assert people.get(sari.db, person=sari.person).name == ""


def test_every_language_hears_the_same_way(town: Town) -> None:
    for language in ("id", "jv-krama", "jv-ngoko"):
        somebody: Somebody = town.greeted(language=language)
        assert people.get(somebody.db, person=somebody.person).language == language
        assert json.loads(somebody.stack) == []


def test_the_part_is_one_of_those_the_table_allows(town: Town) -> None:
    allowed: set[Any] = {part.value for part in people.Part}
    assert {"owner", "santri", "officer"} == allowed
