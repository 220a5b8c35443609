"""Classes: made by a teacher, joined by a code; progress by name, a word once a day, and a pesantren's permission."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from handlers.classes import PUPILS
from services import (
    class_permissions,
    classes,
    consents,
    holidays,
    lessons,
    mydata,
    people,
    programme,
    reminders,
    roles,
)
from services.refusals import NotYours
from services.roles import Role
from services.tables.classes import ClassMember, SchoolClass
from services.tables.consents import GuardianConsent
from services.tables.learning import LearnedDay, LessonResult
from services.tables.talk import InboxRow
from tests.handlers.conftest import Somebody, Town


@pytest.fixture
def ustaz(town: Town, pesantren: int) -> Somebody:
    somebody = town.greeted("officer", "Ustaz Ali")
    roles.give(somebody.db, person=somebody.person, role=Role.TEACHER, cooperative=pesantren, now=somebody.now)
    somebody.db.commit()
    return somebody


def make(ustaz: Somebody, name: str = "Kelas 3 Putri", course: str = "") -> str:
    """The code of a new class."""
    assert ustaz.start("new-class") == ["new-class/name"]
    assert ustaz.say(name) == ["new-class/course"]
    assert (ustaz.say(course) if course else ustaz.press("skip")) == ["new-class/made", "class/code"]
    return str(ustaz.argument("code"))


def class_of(code: str, db: Session) -> int:
    return db.scalars(select(SchoolClass.id).where(SchoolClass.code == code)).one()


def child(town: Town, name: str, code: str = "") -> Somebody:
    somebody = town.greeted("santri", name, age="minor", channel="telegram")
    if code:
        somebody.start("join-class", code=code)
        somebody.press("yes")
    return somebody


def learned(db: Session, who: Somebody, *days: int, today: bool = False) -> None:
    for day in days:
        db.add(
            LessonResult(
                person_id=who.person, course="santripreneur", day=day, best=80, last=80, tries=1, first_at=who.now,
                last_at=who.now,
            )
        )  # fmt: skip
    on = holidays.day_of(who.now) - timedelta(days=0 if today else 1)
    db.add(LearnedDay(person_id=who.person, day=on, lessons=len(days)))
    db.commit()


# --- making and joining -------------------------------------------------------------------------------------------


def test_a_teacher_makes_a_class_and_santri_join_by_its_code_however_it_is_typed(
    town: Town, db: Session, ustaz: Somebody
) -> None:
    code = make(ustaz)
    siti = child(town, "Siti")
    assert siti.start("join-class") == ["join-class/code"]
    assert siti.say(code.lower().replace("-", " ")) == ["join-class/sure"]
    assert siti.argument("place") == "Pondok Pesantren Nurul Huda"
    assert siti.press("yes") == ["join-class/joined", "join-class/begin"]
    assert [one.name for one in classes.joined(db, person=siti.person)] == ["Kelas 3 Putri"]
    siti.start("join-class", code=code)
    assert siti.press("yes")[0] == "join-class/joined-before"


def test_a_link_leads_a_stranger_through_the_greeting_into_the_class(town: Town, db: Session, ustaz: Somebody) -> None:
    programme.tell(programme.Programme(telegram_bot="kanca_uji_bot"))
    make(ustaz)
    start = ustaz.argument("link").partition("?start=")[2]
    programme.tell(programme.Programme(whatsapp="6281100000000", public_url="https://kanca.example.id"))
    assert classes.taught(db, person=ustaz.person)[0].link == f"https://wa.me/6281100000000?text=%2Fstart%20{start}"
    new = town.newcomer("telegram")
    new.start("greet", payload=start)
    for step in ("id", "santri", "minor", "agree"):
        new.press(step)
    assert new.say("Siti") == ["name/nice-to-meet", "join-class/sure"]
    new.press("yes")
    assert len(classes.joined(db, person=new.person)) == 1


def test_who_is_known_already_goes_straight_from_the_link_to_the_class(town: Town, ustaz: Somebody) -> None:
    code = make(ustaz)
    assert child(town, "Siti").start("greet", payload=code.replace("-", "")) == ["join-class/sure"]


def test_a_class_with_a_course_of_its_own_enrols_who_follows_none(town: Town, db: Session, ustaz: Somebody) -> None:
    course = lessons.COURSES["dasar-koperasi"]
    code = make(ustaz, course=course.titles["id"])
    siti = child(town, "Siti", code)
    assert lessons.running(db, person=siti.person) == "dasar-koperasi"


def test_guessing_codes_has_an_end(town: Town, ustaz: Somebody) -> None:
    code, thief = make(ustaz), child(town, "Tono")
    for _ in range(5):
        assert thief.start("join-class", code="ABCD-EFGH") == ["join-class/unknown"]
    assert thief.start("join-class", code=code) == ["join-class/too-many"]


def test_only_who_teaches_makes_classes_and_sees_them(town: Town, db: Session, ustaz: Somebody) -> None:
    one = class_of(make(ustaz), db)
    budi = town.greeted("owner", "Budi")
    assert budi.start("new-class") == ["new-class/no-teacher"]
    for door in ("class", "class-progress", "class-code", "remind-class", "class-permission", "close-class"):
        assert budi.start(door, classroom=one) == ["refusals/not-yours"]


def test_another_teacher_of_the_place_sees_the_class_too(
    town: Town, db: Session, ustaz: Somebody, pesantren: int
) -> None:
    make(ustaz)
    nur = town.greeted("officer", "Ustazah Nur")
    roles.give(db, person=nur.person, role=Role.TEACHER, cooperative=pesantren, now=nur.now)
    assert nur.start("my-classes") == ["my-classes/taught"]
    assert "class" in nur.buttons


def test_who_leaves_is_seen_no_more_and_keeps_what_they_have_learned(town: Town, db: Session, ustaz: Somebody) -> None:
    code = make(ustaz)
    siti = child(town, "Siti", code)
    learned(db, siti, 1)
    assert siti.start("my-classes") == ["my-classes/in", "my-classes/go-on"]
    siti.press("leave-class")
    assert siti.press("yes") == ["leave-class/left"]
    assert classes.pupils(db, classroom=class_of(code, db), by=ustaz.person) == []
    assert db.scalar(select(func.count()).select_from(LessonResult)) == 1


def test_a_teacher_takes_somebody_out_and_gives_the_class_another_code(
    town: Town, db: Session, ustaz: Somebody
) -> None:
    code = make(ustaz)
    siti, budi = child(town, "Siti", code), child(town, "Budi", code)
    one = class_of(code, db)
    ustaz.start("drop-pupils", classroom=one)
    assert ustaz.argument("listed") == "1. Budi\n2. Siti"
    assert ustaz.say("2") == ["drop-pupils/sure"]
    assert ustaz.press("yes") == ["drop-pupils/dropped", "class/card"]
    assert [pupil.person for pupil in classes.pupils(db, classroom=one, by=ustaz.person)] == [budi.person]
    ustaz.press("class-code")
    ustaz.press("new-class-code")
    assert siti.start("join-class", code=code) == ["join-class/unknown"]
    assert siti.start("join-class", code=ustaz.argument("code")) == ["join-class/sure"]


def test_a_closed_class_opens_for_nobody(town: Town, db: Session, ustaz: Somebody) -> None:
    code = make(ustaz)
    siti = child(town, "Siti", code)
    one = class_of(code, db)
    ustaz.start("close-class", classroom=one)
    assert ustaz.press("yes") == ["close-class/closed"]
    assert classes.joined(db, person=siti.person) == []
    assert siti.start("join-class", code=code) == ["join-class/unknown"]
    assert ustaz.start("class", classroom=one) == ["my-classes/teach-none"]
    with pytest.raises(NotYours):
        classes.join(db, classroom=one, person=siti.person, now=siti.now)


# --- progress and reminding ---------------------------------------------------------------------------------------


def test_progress_is_a_list_by_name_and_no_ranking(town: Town, db: Session, ustaz: Somebody) -> None:
    code = make(ustaz)
    zahra, ali = child(town, "Zahra", code), child(town, "ali", code)
    learned(db, zahra, 1, 2, 3, today=True)
    learned(db, ali, 1)
    assert ustaz.start("class-progress", classroom=class_of(code, db)) == [
        "class-progress/head", "class-progress/pupil", "class-progress/pupil", "class-progress/foot",
    ]  # fmt: skip
    told = [line.args for line in ustaz.lines if line.key == "class-progress/pupil"]
    assert [(one["name"], one["lessons"]) for one in told] == [("ali", 1), ("Zahra", 3)]
    head = ustaz.lines[0].args
    assert (head["lessons"], head["today"], head["pupils"]) == (4, 1, 2)


def test_a_large_class_is_seen_in_pages(town: Town, db: Session, ustaz: Somebody) -> None:
    code = make(ustaz)
    for n in range(PUPILS + 1):
        child(town, f"Anak {chr(65 + n)}", code)
    ustaz.start("class-progress", classroom=class_of(code, db))
    assert len([line for line in ustaz.lines if line.key == "class-progress/pupil"]) == PUPILS
    ustaz.press("next-page")
    assert len([line for line in ustaz.lines if line.key == "class-progress/pupil"]) == 1
    assert "previous-page" in [choice.line.key.rpartition("/")[2] for choice in ustaz.offered]


def test_those_who_have_not_learned_are_reminded_once_a_day(town: Town, db: Session, ustaz: Somebody) -> None:
    code = make(ustaz)
    one = class_of(code, db)
    done, late, silent, resting = (child(town, name, code) for name in ("Ani", "Budi", "Citra", "Dewi"))
    learned(db, done, 1, today=True)
    reminders.stop(db, person=silent.person)
    holidays.pause(db, person=resting.person, today=holidays.day_of(ustaz.now), last=None)
    ustaz.start("remind-class", classroom=one)
    assert ustaz.press("yes") == ["remind-class/reminded"]
    assert ustaz.argument("count") == 1
    waiting = db.execute(select(InboxRow.person_id, InboxRow.payload).where(InboxRow.state == "waiting")).all()
    assert [row.person_id for row in waiting] == [late.person]
    assert json.loads(waiting[0].payload)["sort"] == "reminder"
    assert late.hears_announcements() == ["class-reminder/learn"]
    ustaz.start("remind-class", classroom=one)
    assert ustaz.press("yes") == ["remind-class/once-a-day"]
    ustaz.now += timedelta(days=1)
    ustaz.start("remind-class", classroom=one)
    assert ustaz.press("yes") == ["remind-class/reminded"]


def test_nobody_is_reminded_who_has_learned_or_left_in_the_meantime(town: Town, db: Session, ustaz: Somebody) -> None:
    code = make(ustaz)
    siti, budi = child(town, "Siti", code), child(town, "Budi", code)
    one = class_of(code, db)
    assert classes.remind(db, classroom=one, by=ustaz.person, now=ustaz.now) == 2
    learned(db, siti, 1, today=True)
    classes.leave(db, classroom=one, person=budi.person)
    assert siti.hears_announcements() == []
    assert budi.hears_announcements() == []


def test_a_class_knows_what_it_has_done_together(town: Town, db: Session, ustaz: Somebody) -> None:
    code = make(ustaz)
    siti, budi = child(town, "Siti", code), child(town, "Budi", code)
    learned(db, siti, 1, 2, today=True)
    learned(db, budi, 1)
    assert siti.start("my-classes") == ["my-classes/in", "my-classes/go-on"]
    assert (siti.argument("lessons"), siti.argument("today")) == (3, 1)


# --- permission ---------------------------------------------------------------------------------------------------


def test_the_code_of_a_class_carries_the_permission_once_it_is_recorded(
    town: Town, db: Session, ustaz: Somebody
) -> None:
    code = make(ustaz)
    early = child(town, "Ani", code)
    assert not consents.full(db, person=early.person)
    ustaz.start("class-permission", classroom=class_of(code, db))
    assert ustaz.press("all") == ["class-permission/signed-on"]
    assert ustaz.say("15 Juli 2026") == ["class-permission/allow"]
    assert ustaz.press("yes") == ["class-permission/allowed"]
    assert ustaz.argument("count") == 1
    assert early.hears_announcements() == ["child-allowed/allowed"]
    late = town.greeted("santri", "Budi", age="minor")
    late.start("join-class", code=code)
    assert "join-class/allowed" in late.press("yes")
    rows = db.scalars(select(GuardianConsent).order_by(GuardianConsent.person_id)).all()
    assert [row.person_id for row in rows] == sorted([early.person, late.person])
    for row in rows:
        assert (row.relation, row.given_by, row.signed_on) == ("pesantren", ustaz.person, date(2026, 7, 15))
        assert row.text_version == consents.NOTICE
        assert row.message == rows[0].message


def test_of_a_signed_list_only_those_who_are_on_it_are_allowed(town: Town, db: Session, ustaz: Somebody) -> None:
    code = make(ustaz)
    one = class_of(code, db)
    children = [child(town, name, code) for name in ("Citra", "Ani", "Budi")]
    grown = town.greeted("santri", "Dewi", age="adult")
    classes.join(db, classroom=one, person=grown.person, now=grown.now)
    ustaz.start("class-permission", classroom=one)
    assert ustaz.press("listed") == ["class-permission/children"]
    assert ustaz.argument("listed") == "1. Ani\n2. Budi\n3. Citra"
    assert ustaz.say("1, 4") == ["class-permission/children.not-numbers-of-the-list"]
    assert ustaz.say("1 dan 3") == ["class-permission/signed-on"]
    assert ustaz.say("besok") == ["class-permission/signed-on.too-far"]
    ustaz.say("15 Juli 2026")
    assert ustaz.press("yes") == ["class-permission/allowed"]
    assert [consents.full(db, person=one.person) for one in children] == [True, True, False]
    late = child(town, "Eko", code)
    assert not consents.full(db, person=late.person)
    assert [name for _, name in class_permissions.waiting(db, classroom=one, by=ustaz.person)] == ["Budi", "Eko"]


def test_who_says_no_records_nothing(town: Town, db: Session, ustaz: Somebody) -> None:
    code = make(ustaz)
    siti = child(town, "Siti", code)
    ustaz.start("class-permission", classroom=class_of(code, db))
    ustaz.press("all")
    ustaz.say("15 Juli 2026")
    assert ustaz.press("no") == ["class-permission/not-allowed"]
    assert not consents.full(db, person=siti.person)


def test_only_a_pesantren_allows_children(town: Town, db: Session, place: int) -> None:
    officer = town.greeted("officer", "Pak Budi")
    roles.give(db, person=officer.person, role=Role.OFFICER, cooperative=place, now=officer.now)
    one = class_of(make(officer), db)
    officer.start("class", classroom=one)
    assert "class-permission" not in officer.buttons
    with pytest.raises(NotYours):
        class_permissions.revoke(db, classroom=one, by=officer.person)


def test_a_revoked_permission_allows_nobody_who_joins_later(town: Town, db: Session, ustaz: Somebody) -> None:
    code = make(ustaz)
    one = class_of(code, db)
    proof = class_permissions.Proof("id", "web", "m")
    class_permissions.allow_class(
        db, classroom=one, by=ustaz.person, signed_on=date(2026, 7, 15), proof=proof, now=ustaz.now
    )
    ustaz.start("revoke-class-permission", classroom=one)
    assert ustaz.press("yes") == ["revoke-class-permission/revoked", "class/card"]
    assert not consents.full(db, person=child(town, "Siti", code).person)


def test_an_erased_teacher_leaves_the_class_and_the_proof_without_their_name(
    town: Town, db: Session, ustaz: Somebody
) -> None:
    code = make(ustaz)
    siti = child(town, "Siti", code)
    proof = class_permissions.Proof("id", "web", "m")
    class_permissions.allow_class(
        db, classroom=class_of(code, db), by=ustaz.person, signed_on=date(2026, 7, 15), proof=proof, now=ustaz.now
    )
    mydata.erase(db, person=ustaz.person, now=ustaz.now)
    assert consents.full(db, person=siti.person)
    assert len(classes.joined(db, person=siti.person)) == 1
    assert consents.full(db, person=child(town, "Budi", code).person)


def test_an_erased_child_is_in_no_class(town: Town, db: Session, ustaz: Somebody) -> None:
    siti = child(town, "Siti", make(ustaz))
    mydata.erase(db, person=siti.person, now=siti.now)
    assert db.scalar(select(func.count()).select_from(ClassMember)) == 0
    assert people.is_empty(db, person=siti.person)
