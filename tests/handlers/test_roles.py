"""Officers, curators and teachers: by invitation, or by the yes of an officer who is there."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from services import codes, phrases, recovery, roles
from services.refusals import ConsentNeeded, NotAnOfficer, NotYours
from services.roles import Role
from services.tables.roles import Code
from tests.handlers.conftest import Somebody, Town


def officer(town: Town, place: int, name: str = "Pak Budi") -> Somebody:
    somebody = town.greeted("officer", name)
    roles.give(somebody.db, person=somebody.person, role=Role.OFFICER, cooperative=place, now=somebody.now)
    somebody.db.commit()
    return somebody


def ask_by_name(somebody: Somebody, role: str = "teacher") -> list[str]:
    somebody.start("claim-role")
    somebody.press("approval")
    somebody.press(role)
    return somebody.say("koperasi sumber rejeki")


def test_an_invitation_code_gives_the_role_once(town: Town, db: Session, place: int) -> None:
    code = roles.invite(db, role=Role.CURATOR, cooperative=place, now=town.greeted().now)
    for name, expected in (("Ani", "claim-role/welcome"), ("Budi", "claim-role/used")):
        somebody = town.greeted("officer", name)
        somebody.start("claim-role")
        somebody.press("code")
        assert somebody.say(code.lower().replace("-", " "))[0] == expected
        assert roles.has(db, person=somebody.person, role=Role.CURATOR, cooperative=place) == (name == "Ani")


def test_an_invitation_code_typed_out_of_the_blue_gives_the_role_too(town: Town, db: Session, place: int) -> None:
    ani = town.greeted("officer", "Ani")
    code = roles.invite(db, role=Role.CURATOR, cooperative=place, now=ani.now)
    assert ani.start("did-you-mean", text=code.lower())[0] == "claim-role/welcome"
    assert roles.has(db, person=ani.person, role=Role.CURATOR, cooperative=place)


def test_a_code_typed_where_we_ask_whether_there_is_one_gives_the_role_too(town: Town, db: Session, place: int) -> None:
    ani = town.greeted("officer", "Ani")
    code = roles.invite(db, role=Role.CURATOR, cooperative=place, now=ani.now)
    assert ani.start("claim-role") == ["claim-role/how"]
    assert ani.say("kodenya belum ada") == ["claim-role/how.not-a-choice"]
    assert ani.say(code.lower().replace("-", " "))[0] == "claim-role/welcome"


def test_a_code_that_nobody_asked_for_is_not_kept_as_a_phrase(town: Town, db: Session) -> None:
    ani = town.greeted("officer", "Ani")
    ani.start("did-you-mean", text=recovery.make_code(db, person=ani.person, now=ani.now))
    assert phrases.listed(db) == []
    ani.start("did-you-mean", text="ana apa")
    assert [one.text for one in phrases.listed(db)] == ["ana apa"]


def test_a_code_is_kept_as_its_digest_alone_and_has_at_least_sixty_bits(db: Session, place: int, town: Town) -> None:
    code = roles.invite(db, role=Role.OFFICER, cooperative=place, now=town.greeted().now)
    row = db.execute(select(Code)).scalar_one()
    assert code not in str(vars(row))
    assert row.digest == codes.digest(code)
    assert len(codes.SIGNS) ** codes.LENGTH >= 2**60


def test_an_expired_code_opens_nothing(town: Town, db: Session, place: int) -> None:
    ani = town.greeted("officer", "Ani")
    code = roles.invite(db, role=Role.OFFICER, cooperative=place, now=ani.now - roles.INVITATION_LASTS)
    ani.start("claim-role")
    ani.press("code")
    assert ani.say(code) == ["claim-role/expired"]


def test_wrong_codes_are_counted_and_after_five_one_has_to_wait(town: Town, db: Session, place: int) -> None:
    ani = town.greeted("officer", "Ani")
    ani.start("claim-role")
    for _ in range(codes.ATTEMPTS):
        ani.press("code")
        assert ani.say("ABCD-EFGH-JKMN-PQRS") == ["claim-role/unknown"]
        ani.press("again")
    code = roles.invite(db, role=Role.OFFICER, cooperative=place, now=ani.now)
    ani.press("code")
    assert ani.say(code) == ["claim-role/too-many"]
    ani.now += timedelta(hours=1)
    ani.press("again")
    ani.press("code")
    assert ani.say(code)[0] == "claim-role/welcome"


def test_a_claim_waits_and_the_officers_there_hear_of_it(town: Town, place: int) -> None:
    budi, ani = officer(town, place), town.greeted("officer", "Ani")
    assert ask_by_name(ani) == ["claim-role/waiting"]
    assert budi.hears_announcements() == ["role-request/asked"]
    assert budi.argument("name") == "Ani"
    assert budi.buttons == ["answer-claim", "answer-claim"]


@pytest.mark.parametrize(("button", "state", "given"), [("accept", "accepted", True), ("decline", "declined", False)])
def test_the_officer_answers_and_the_one_who_asked_hears_it(
    town: Town, db: Session, place: int, button: str, state: str, given: bool
) -> None:
    budi, ani = officer(town, place), town.greeted("officer", "Ani")
    ask_by_name(ani)
    budi.hears_announcements()
    assert budi.press(button) == [f"answer-claim/{state}"]
    assert ani.hears_announcements() == [f"role-answer/{state}"]
    assert roles.has(db, person=ani.person, role=Role.TEACHER, cooperative=place) is given


def test_of_two_officers_the_first_answer_counts(town: Town, db: Session, place: int) -> None:
    budi, citra, ani = officer(town, place), officer(town, place, "Bu Citra"), town.greeted("officer", "Ani")
    ask_by_name(ani)
    for one in (budi, citra):
        one.hears_announcements()
    budi.press("accept")
    assert citra.press("decline") == ["refusals/claim-answered"]
    assert roles.has(db, person=ani.person, role=Role.TEACHER, cooperative=place)


def test_asking_twice_waits_once(town: Town, place: int) -> None:
    budi, ani = officer(town, place), town.greeted("officer", "Ani")
    ask_by_name(ani)
    assert ask_by_name(ani) == ["claim-role/waiting"]
    assert budi.hears_announcements() == ["role-request/asked"]


def test_where_nobody_is_there_yet_the_claim_says_so(town: Town, place: int) -> None:
    assert ask_by_name(town.greeted("officer", "Ani")) == ["claim-role/nobody-there"]


def test_nobody_lets_themselves_in_and_no_stranger_answers(town: Town, db: Session, place: int) -> None:
    officer(town, place)
    ani, eko = town.greeted("officer", "Ani"), town.greeted("officer", "Eko")
    ask_by_name(ani)
    assert ani.start("answer-claim", claim=1, accept=True) == ["refusals/not-an-officer"]
    assert eko.start("answer-claim", claim=1, accept=True) == ["refusals/not-yours"]
    assert eko.start("role-request", claim=1) == ["refusals/not-yours"]
    assert roles.held(db, person=ani.person) == []
    with pytest.raises(NotAnOfficer):
        roles.answer(db, claim=1, by=ani.person, accept=True, now=ani.now)
    with pytest.raises(NotYours):
        roles.get_claim(db, claim=99, by=ani.person)


def test_an_unknown_place_is_asked_again_and_a_likely_one_is_offered(town: Town, place: int, pesantren: int) -> None:
    ani = town.greeted("officer", "Ani")
    ani.start("claim-role")
    ani.press("approval")
    ani.press("officer")
    assert ani.say("tidak ada yang begini") == ["claim-role/place.nothing-found"]
    ani.say("nurul")
    assert "Pondok Pesantren Nurul Huda" in ani.buttons
    assert ani.press("Pondok Pesantren Nurul Huda") == ["claim-role/nobody-there"]


def test_back_from_the_place_asks_for_the_role_again(town: Town, place: int) -> None:
    ani = town.greeted("officer", "Ani")
    ani.start("claim-role")
    ani.press("approval")
    ani.press("officer")
    assert ani.word("back") == ["claim-role/role"]
    ani.press("curator")
    ani.say("Koperasi Sumber Rejeki")
    assert ani.argument("role").key == "claim-role/role.curator"


def test_a_child_and_a_stranger_get_no_role(town: Town, db: Session, place: int) -> None:
    ali = town.greeted("santri", "Ali", age="minor")
    assert ask_by_name(ali)[0] == "refusals/guardian-needed"
    with pytest.raises(ConsentNeeded):
        roles.claim(db, person=ali.person, role=Role.TEACHER, cooperative=place, now=ali.now)
    assert town.newcomer().start("claim-role") == ["greet/language"]
