"""The seller's word: given once, by whoever may give it; stock goes aside and comes back to the unit."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any, TypeVar

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from services.orders import answering, looking
from services.refusals import NotAccepted, NotYours, OrderAnswered, OrderOver, TooLittleStock
from tests.services.orders.conftest import Rehearsal
from tests.services.orders.town import (
    ANI,
    BUDI,
    NOW,
    SARI,
    STRANGER,
    TEMPEH,
    comes,
    data,
    item,
    kept,
    published,
    second_contact,
    stock,
)

T = TypeVar("T")
LATER = NOW + timedelta(minutes=10)


def accept(db: Session, order: str = "o-17", by: int = SARI) -> looking.Seen:
    return answering.accept(db, order=kept(db, order).id, by=by, now=LATER)


def decline(db: Session, by: int = SARI, **more: Any) -> looking.Seen:
    return answering.decline(db, order=kept(db).id, by=by, reason="sold-out", now=LATER, **more)


def refused(refusal: type[Exception], work: Callable[[], T]) -> Any:
    with pytest.raises(refusal) as caught:
        work()
    return caught.value


async def test_accepting_puts_aside_what_is_ordered_and_tells_the_back_end(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data(items=[item("p1", 3), item("p2", 2), item("p1", 1), item(None, 5)]))
        seen = accept(db)
        assert (seen.answer, seen.answered_by, seen.stage) == ("accepted", "Sari", "accepted")
        assert (stock(db), stock(db, TEMPEH)) == (16, None)
        assert kept(db).next_step_at is None
        assert published(db) == ["order.accepted"]
        body = json.loads(db.execute(text("select body from deliveries where type = 'order.accepted'")).scalar_one())
        assert body["data"]["order"] == {"id": "o-17", "version": 1}
        assert (body["data"]["by"], body["data"]["business"]) == ("owner", {"id": "b1"})

    await database.run(work)


@pytest.mark.parametrize(("by", "role"), [(SARI, "owner"), (BUDI, "contact"), (ANI, "officer")])
async def test_owner_contact_and_officer_may_answer(database: Rehearsal, by: int, role: str) -> None:
    def work(db: Session) -> None:
        second_contact(db)
        comes(db, data())
        accept(db, by=by)
        assert kept(db).answered_as == role

    await database.run(work)


async def test_a_stranger_may_neither_see_nor_answer(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data())
        refused(NotYours, lambda: looking.get(db, order=1, by=STRANGER))
        refused(NotYours, lambda: accept(db, by=STRANGER))
        refused(NotYours, lambda: answering.accept(db, order=99, by=SARI, now=NOW))
        comes(db, data("o-2", shop={"id": "b9"}))
        refused(NotYours, lambda: accept(db, "o-2"))
        assert published(db) == []

    await database.run(work)


async def test_who_comes_second_hears_who_was_first_and_when(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data())
        accept(db)
        for answer in (lambda: accept(db), lambda: accept(db, by=ANI), lambda: decline(db, by=ANI)):
            args = refused(OrderAnswered, answer).line.args
            assert (args["name"], args["answer"]) == ("Sari", "accepted")
            assert args["at"].startswith("2026-11-22T03:10")
        assert stock(db) == 17
        assert published(db) == ["order.accepted"]

    await database.run(work)


async def test_nothing_can_be_answered_once_it_is_cancelled(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data())
        comes(db, data(version=2, status="cancelled"))
        assert refused(OrderOver, lambda: accept(db)).line.args["status"] == "cancelled"
        refused(OrderOver, lambda: decline(db))
        assert stock(db) == 20

    await database.run(work)


@pytest.mark.parametrize("status", ["cancelled", "refunded"])
async def test_what_lay_aside_comes_back_once_when_an_order_is_given_up(database: Rehearsal, status: str) -> None:
    def work(db: Session) -> None:
        comes(db, data())
        accept(db)
        for version in (2, 2, 3):
            comes(db, data(version=version, status=status))
        assert stock(db) == 20

    await database.run(work)


async def test_declining_tells_why_and_takes_nothing(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data())
        seen = decline(db, text="Minggu depan ada lagi")
        assert (seen.answer, seen.reason, stock(db)) == ("declined", "sold-out", 20)
        body = json.loads(db.execute(text("select body from deliveries where type = 'order.declined'")).scalar_one())
        assert body["data"]["reason"] == {"code": "sold-out", "text": "Minggu depan ada lagi"}

    await database.run(work)


async def test_a_yes_can_be_taken_back_on_purpose_and_the_stock_returns(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data())
        accept(db)
        decline(db, accepted=True)
        assert (kept(db).answer, stock(db)) == ("declined", 20)

    await database.run(work)


async def test_too_little_stock_is_named_and_nothing_is_taken(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data(items=[item("p1", 12), item("p1", 9)]))
        assert refused(TooLittleStock, lambda: accept(db)).product == "Keripik singkong"
        assert (kept(db).answer, stock(db), published(db)) == ("", 20, [])

    await database.run(work)


async def test_the_last_pieces_are_enough(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data(items=[item("p1", 20)]))
        accept(db)
        assert stock(db) == 0

    await database.run(work)


async def test_a_postponed_order_is_asked_again_when_its_time_comes(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data())
        until = NOW + timedelta(hours=20)
        answering.postpone(db, order=1, by=SARI, until=until, now=LATER)
        order = kept(db)
        assert (order.answer, order.next_step_at, order.step) == ("postponed", until.timestamp(), 0)
        accept(db)
        assert sorted(published(db)) == ["order.accepted", "order.postponed"]

    await database.run(work)


async def test_an_order_goes_from_accepted_to_ready_to_handed_over(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data())
        refused(NotAccepted, lambda: answering.make_ready(db, order=1, by=SARI, now=NOW))
        accept(db)
        answering.make_ready(db, order=1, by=SARI, now=NOW)
        seen = answering.hand_over(db, order=1, by=ANI, courier="JNE", receipt="0123", now=NOW + timedelta(hours=1))
        assert (seen.stage, seen.courier, seen.receipt) == ("handed_over", "JNE", "0123")
        refused(OrderAnswered, lambda: answering.make_ready(db, order=1, by=SARI, now=NOW))
        comes(db, data(version=2, status="refunded"))
        assert stock(db) == 17  # it has left the house, so it does not come back

    await database.run(work)


async def test_the_age_of_the_oldest_unanswered_order_is_known(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        assert answering.oldest_unanswered(db, now=NOW) == 0.0
        comes(db, data())
        comes(db, data("o-2"), now=LATER)
        assert answering.oldest_unanswered(db, now=LATER) == 600.0
        accept(db)
        assert answering.oldest_unanswered(db, now=LATER) == 0.0

    await database.run(work)
