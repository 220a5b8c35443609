"""What `=` may say: a small closed vocabulary about the one who speaks, each sentence checked in the tables.

= business "Keripik Bu Sari" exists | does not exist | is closed | is open
= business "…" is in Kota Blitar | has phone +62812… | has NIB 9120… | is a member of "Koperasi …" | is in OPOP
= product "Keripik" exists | does not exist | costs 15000 per bungkus | has 20 in stock | has no stock count
= product "Keripik" has 5 photos | weighs 250 gram | is hidden | is shown
= the name is "Sari" | the name is not known | the language is jv-krama | the part is owner
= order TMK-17 is accepted | unanswered | cancelled
= reminders are on | off        = order alerts are on | off
= consent is full | minor | not given
= is officer of "Koperasi …"    = speaks on telegram and web    = cannot be reached | can be reached
= nothing is open | "register-business" is open
= lesson 1 of dasar-koperasi is not done | passed with 88 | failed with 50     = dasar-koperasi is passed | not passed
= 3 days learned in a row
= nothing is known of this person
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, Final

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from services import businesses, consents, cooperatives, lessons, people, products, roles
from services.lessons import streaks
from services.tables.businesses import Business
from services.tables.learning import LearnedDay
from services.tables.products import Product
from services.tables.talk import Identity
from tests.stage import orders
from understanding.gazetteer import BY_CODE


class Untrue(AssertionError):
    """A `=` line of a transcript does not hold."""


class NoSuchTruth(ValueError):
    """A `=` line says something that is not in the vocabulary."""


def check(db: Session, line: str, person: int | None) -> None:
    """Raises Untrue or NoSuchTruth. `person` is None for somebody we do not know."""
    if person is None:
        if line != NOBODY:
            raise Untrue(f"= {line}: nobody is known by this address")
        return
    for pattern, truth in TRUTHS:
        if found := re.fullmatch(pattern, line):
            told = truth(db, person, *found.groups())
            if told is not True:
                raise Untrue(f"= {line}: it is {told!r}")
            return
    raise NoSuchTruth(f"= {line}: not in the vocabulary of tests/stage/truths.py")


def _same(told: Any, wanted: Any) -> Any:
    return True if told == wanted else told


def _business(db: Session, person: int, name: str) -> Business | None:
    mine = businesses.of(db, owner=person, status=None)
    return next((one for one in mine if one.name == name), None)


def _product(db: Session, person: int, name: str) -> Product | None:
    found = products.page(db, owner=person).products
    return next((one for one in found if one.name == name), None)


def of_business(db: Session, person: int, name: str, says: str) -> Any:
    one = _business(db, person, name)
    if one is None:
        return True if says == "does not exist" else "not there"
    member = cooperatives.get(db, id=one.cooperative_id).name if one.cooperative_id else ""
    told = {
        "exists",
        f"is {one.status.value}",
        f"is in {BY_CODE[one.regency_code].official_name}",
        f"has phone {one.phone or 'none'}",
        f"has NIB {one.nib or 'none'}",
        f"is at {one.address}",
        f'is a member of "{member}"' if member else "is a member of nothing",
        "is in OPOP" if one.in_opop else "is not in OPOP",
        f"is a {one.kind.value}",
        f"is about {one.sector.value}",
    }
    return says in told or sorted(told)


def of_product(db: Session, person: int, name: str, says: str) -> Any:
    one = _product(db, person, name)
    if one is None:
        return True if says == "does not exist" else "not there"
    told = {
        "exists",
        f"costs {one.price_rupiah} per {one.unit}",
        "has no stock count" if one.stock is None else f"has {one.stock} in stock",
        f"has {len(one.pictures)} photos",
        f"weighs {one.weight_grams} gram",
        f"is {one.status.value}",
    }
    return says in told or sorted(told)


def of_person(db: Session, person: int, what: str, value: str) -> Any:
    known = people.get(db, person=person)
    return _same(getattr(known, what) or "not known", value.strip('"').replace("is not known", "not known"))


def of_switch(db: Session, person: int, what: str, state: str) -> Any:
    known = people.get(db, person=person)
    on = known.reminders if what == "reminders" else known.order_alerts
    return _same("on" if on else "off", state)


def of_consent(db: Session, person: int, scope: str) -> Any:
    given = "not given"
    if consents.has(db, person=person):
        given = "full" if consents.full(db, person=person) else "minor"
    return _same(given, scope)


def of_role(db: Session, person: int, negated: str | None, role: str, place: str) -> Any:
    has = [(held.role.value, held.place) for held in roles.held(db, person=person)]
    return ((role, place) in has) is not bool(negated) or has


def of_channels(db: Session, person: int, channels: str) -> Any:
    found = db.scalars(select(Identity.channel).where(Identity.person_id == person).order_by(Identity.channel))
    return _same(list(found), sorted(re.split(r" and |, ", channels)))


def of_reach(db: Session, person: int, can: str) -> Any:
    addresses = db.scalars(text("select reachable from identities where person_id = :p"), {"p": person})
    return _same("can" if any(addresses) else "cannot", can)


def of_talk(db: Session, person: int, name: str) -> Any:
    stacks = db.scalars(text("select stack from conversations where person_id = :p"), {"p": person})
    has = [sheet["conversation"] for stack in stacks for sheet in json.loads(stack or "[]")]
    return _same(has, []) if name == "nothing" else (name in has or has)


def of_lesson(db: Session, person: int, day: str, course: str, says: str) -> Any:
    best = lessons.standing(db, person=person, course=course).best.get(int(day))
    if best is None:
        return _same("not done", says)
    passed = best >= lessons.course_of(course).pass_percent
    return _same(f"{'passed' if passed else 'failed'} with {best}", says)


def of_course(db: Session, person: int, course: str, negated: str | None) -> Any:
    return (lessons.passed(db, person=person, course=course) is None) is bool(negated)


def of_streak(db: Session, person: int, days: str) -> Any:
    last = db.scalar(select(LearnedDay.day).where(LearnedDay.person_id == person).order_by(LearnedDay.day.desc()))
    return _same(streaks.of(db, person=person, today=last).length if last else 0, int(days))


def of_nobody(db: Session, person: int) -> Any:
    return f"known as number {person}"


NOBODY: Final = "nothing is known of this person"
Truth = Callable[..., Any]
"""True, or what is true instead."""

TRUTHS: Final[list[tuple[str, Truth]]] = [
    (r'business "([^"]+)" (.+)', of_business),
    (r'product "([^"]+)" (.+)', of_product),
    (r"the (name|language|part|age_band) is (.+)", of_person),
    (r"order (\S+) is (.+)", orders.truth),
    (r"(reminders|order alerts) are (on|off)", of_switch),
    (r"consent is (full|minor|not given)", of_consent),
    (r'is (not )?(officer|curator|teacher) of "([^"]+)"', of_role),
    (r"speaks on (.+)", of_channels),
    (r"(can|cannot) be reached", of_reach),
    (r'"?([a-z-]+)"? is open', of_talk),
    (r"lesson (\d) of ([a-z-]+) is (not done|passed with \d+|failed with \d+)", of_lesson),
    (r"([a-z-]+) is (not )?passed", of_course),
    (r"(\d+) days? learned in a row", of_streak),
    (NOBODY, of_nobody),
]
