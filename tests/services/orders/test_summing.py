"""The evening's summary: once, to owners who had orders and want it; and the chart of the week."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.drawing import chart
from locales import Words
from services import people
from services.orders import answering, preferences, summing
from services.refusals import NotYours
from services.tables.talk import InboxRow
from tests.services.orders.conftest import Rehearsal
from tests.services.orders.town import ANI, NOW, SARI, SHOP, STRANGER, comes, data

WORDS = Words()
SUNDAY = date(2026, 11, 22)
EVENING = NOW.replace(hour=13)  # eight in the evening


def told(db: Session) -> list[tuple[int, int]]:
    """(person, days) of the summaries announced."""
    rows = db.execute(select(InboxRow.person_id, InboxRow.payload).order_by(InboxRow.id)).all()
    starts = [(person, *json.loads(payload)["start"]) for person, payload in rows]
    return [(person, args["days"]) for person, name, args in starts if name == "order-summary"]


def some_orders(db: Session) -> None:
    comes(db, data("o-1"), now=NOW - timedelta(days=2))
    comes(db, data("o-2"))
    comes(db, data("o-3"))
    comes(db, data("o-4"))
    comes(db, data("o-4", 2, "cancelled"))
    answering.accept(db, order=1, by=SARI, now=NOW)
    answering.decline(db, order=2, by=SARI, reason="no-time", now=NOW)


async def test_a_day_and_a_week_come_to_what_was_sold(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        some_orders(db)
        day = summing.of(db, business=SHOP, by=SARI, until=SUNDAY, days=1)
        assert (day.came, day.sold, day.total_rupiah, day.waiting) == (3, 1, 54000, 1)
        week = summing.of(db, business=SHOP, by=ANI, until=SUNDAY, days=7)
        assert (week.came, week.sold, week.total_rupiah, week.waiting) == (4, 2, 108000, 1)
        with pytest.raises(NotYours):
            summing.of(db, business=SHOP, by=STRANGER, until=SUNDAY, days=1)

    await database.run(work)


async def test_it_is_told_once_in_the_evening_and_of_the_week_on_sunday(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        some_orders(db)
        for at in (NOW, EVENING, EVENING, EVENING + timedelta(minutes=5), EVENING + timedelta(hours=1)):
            summing.announce(db, now=at)
        assert told(db) == [(SARI, 7)]
        summing.announce(db, now=EVENING + timedelta(days=1))
        assert told(db) == [(SARI, 7)]  # no orders came on Monday
        comes(db, data("o-9"), now=NOW + timedelta(days=2))
        summing.announce(db, now=EVENING + timedelta(days=2))
        assert told(db) == [(SARI, 7), (SARI, 1)]

    await database.run(work)


async def test_who_wants_none_gets_none(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        some_orders(db)
        preferences.change(db, business=SHOP, owner=SARI, summaries=False)
        summing.announce(db, now=EVENING)
        assert told(db) == []
        preferences.change(db, business=SHOP, owner=SARI, summaries=True)
        people.set_reminders(db, person=SARI, on=False)
        summing.announce(db, now=EVENING + timedelta(days=1))
        assert told(db) == []

    await database.run(work)


async def test_the_chart_has_a_bar_for_each_day_and_can_be_drawn(database: Rehearsal) -> None:
    def work(db: Session) -> Any:
        some_orders(db)
        args = {"business": SHOP, "until": str(SUNDAY)}
        assert summing.facts(db, STRANGER, args) is None
        return summing.facts(db, SARI, args)

    facts = await database.run(work)
    assert facts["values"] == [0, 0, 0, 0, 54000, 0, 54000]
    worded = {name: [WORDS.say(line, "jv-krama") for line in facts[name]] for name in ("labels", "shown")}
    assert (worded["labels"][-1], worded["shown"][-1]) == ("Minggu", "Rp54.000")
    drawn = {**facts, **worded, **{name: WORDS.say(facts[name], "id") for name in ("title", "note")}}
    assert chart.draw(drawn).startswith(b"\x89PNG")


def test_midnight_is_east_javas() -> None:
    assert summing._midnight(SUNDAY) == datetime.fromisoformat("2026-11-21T17:00:00+00:00")
