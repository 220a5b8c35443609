"""A guardian or the pesantren allows a child more than a nickname."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from services import codes, consents, guardians, people, roles
from services.consents import Relation
from services.refusals import ConsentNeeded
from services.tables.consents import GuardianConsent
from tests.handlers.conftest import Somebody, Town


@pytest.fixture
def ali(town: Town) -> Somebody:
    return town.greeted("santri", "Ali", age="minor")


def code_of(child: Somebody) -> str:
    assert child.start("ask-guardian") == ["ask-guardian/code"]
    return str(child.argument("code"))


def test_a_parent_allows_and_the_child_hears_it_and_may_give_a_full_name(
    town: Town, db: Session, ali: Somebody
) -> None:
    code, parent = code_of(ali), town.greeted("owner", "Bu Siti")
    parent.start("allow-child")
    assert parent.say(code) == ["allow-child/relation"]
    assert parent.press("parent") == ["allow-child/allow"]
    assert parent.argument("name") == "Ali"
    assert parent.press("yes") == ["allow-child/allowed"]
    row = db.execute(select(GuardianConsent)).scalar_one()
    assert (row.person_id, row.given_by, row.relation, row.text_version) == (
        ali.person,
        parent.person,
        "parent",
        consents.NOTICE,
    )
    assert row.message.startswith("message-")
    assert ali.hears_announcements() == ["child-allowed/allowed"]
    assert ali.press("name") == ["name/santri"]
    ali.say("Muhammad Ali Akbar")
    assert people.get(db, person=ali.person).name == "Muhammad Ali Akbar"


def test_who_says_no_changes_nothing(town: Town, db: Session, ali: Somebody) -> None:
    code, parent = code_of(ali), town.greeted("owner", "Bu Siti")
    parent.start("allow-child")
    parent.say(code)
    parent.press("parent")
    assert parent.press("no") == ["allow-child/not-allowed"]
    assert not consents.full(db, person=ali.person)


def test_the_pesantren_allows_only_through_somebody_who_speaks_for_it(
    town: Town, db: Session, ali: Somebody, pesantren: int
) -> None:
    code, nur = code_of(ali), town.greeted("officer", "Ustazah Nur")
    nur.start("allow-child")
    nur.say(code)
    assert nur.press("pesantren") == ["allow-child/relation.not-of-a-pesantren", "allow-child/relation"]
    roles.give(db, person=nur.person, role=roles.Role.TEACHER, cooperative=pesantren, now=nur.now)
    assert nur.press("pesantren") == ["allow-child/allow"]
    nur.press("yes")
    assert consents.full(db, person=ali.person)


def test_an_officer_of_a_cooperative_does_not_speak_for_a_pesantren(town: Town, db: Session, place: int) -> None:
    budi = town.greeted("officer", "Budi")
    roles.give(db, person=budi.person, role=roles.Role.OFFICER, cooperative=place, now=budi.now)
    assert not guardians.speaks_for_pesantren(db, person=budi.person)


def test_no_child_allows_itself_or_another(town: Town, db: Session, ali: Somebody) -> None:
    code, other = code_of(ali), town.greeted("santri", "Umar", age="minor")
    for child in (ali, other):
        assert child.start("allow-child")[0] == "refusals/guardian-needed"
    with pytest.raises(ConsentNeeded):
        guardians.allow(
            db,
            code=code,
            by=other.person,
            relation=Relation.PARENT,
            language="id",
            channel="web",
            message="m",
            now=ali.now,
        )
    assert not consents.full(db, person=ali.person)


def test_a_wrong_or_old_code_allows_nobody(town: Town, ali: Somebody) -> None:
    code, parent = code_of(ali), town.greeted("owner", "Bu Siti")
    parent.start("allow-child")
    assert parent.say("ABCD-EFGH-JKMN-PQRS") == ["allow-child/unknown"]
    parent.now += timedelta(days=8)
    parent.press("again")
    assert parent.say(code) == ["allow-child/expired"]


def test_the_same_code_is_shown_again_as_long_as_half_its_time_is_left(ali: Somebody) -> None:
    code, last = code_of(ali), ali.argument("last")
    ali.now += timedelta(days=2)
    assert code_of(ali) == code
    assert ali.argument("last") == last == "2026-11-29"
    ali.now += timedelta(days=3)
    assert code_of(ali) != code
    assert ali.argument("last") == "2026-12-04"


def test_what_a_new_key_cannot_show_again_is_made_anew(ali: Somebody) -> None:
    code = code_of(ali)
    codes.tell(b"another key, as after a restore")
    assert code_of(ali) != code


def test_every_child_has_a_code_of_their_own(town: Town, ali: Somebody) -> None:
    assert code_of(ali) != code_of(town.greeted("santri", "Umar", age="minor"))


def test_a_grown_up_needs_no_guardian(town: Town) -> None:
    assert town.greeted("santri", "Nur", age="adult").start("ask-guardian") == ["ask-guardian/for-children"]
