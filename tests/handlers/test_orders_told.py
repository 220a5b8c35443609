"""What sellers hear of orders by themselves: one at a time, or many in one message, and nothing is lost in it."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from dialogue import Incoming
from services import people
from services.tables.market import MarketOrder
from services.tables.orders import Order
from tests.handlers.conftest import LANGUAGES, WORDS, Somebody, Town
from tests.handlers.test_orders import officer, order, selling
from tests.handlers.test_orders_in_groups import offered, press
from tests.services.orders.town import comes, data

TOLD = ("sudah kami kabari", "sampun kula aturi", "wis dakkabari")
PAID = {"payment": {"method": "transfer", "paid": True}}


def test_a_digest_tells_what_was_cancelled_refunded_and_paid_and_then_what_waits(db: Session, town: Town) -> None:
    sari = selling(db, town, stock=None)
    ids = [order(db, sari, number) for number in range(1, 6)]
    sari.start("answer-order", order=ids[0], do="accept")
    for number, status in ((1, "cancelled"), (2, "cancelled"), (3, "refunded")):
        comes(db, data(f"o-{number}", 2, status), now=sari.now)
    comes(db, data("o-4", 2, "paid", **PAID), now=sari.now)
    kinds = ["cancelled", "cancelled", "cancelled", "paid", "new"]
    told = [[id_, kind] for id_, kind in zip(ids, kinds, strict=True)]
    said = sari.start("order-digest", orders=told)
    assert said == ["order-digest/cancelled", "order-digest/refunded", "order-digest/paid", "order-digest/many"]
    shop = "Keripik Bu Sari"
    assert [line.args.get("orders") for line in sari.lines] == [
        f"• TMK-1 {shop}\n• TMK-2 {shop}", f"• TMK-3 {shop}", f"• TMK-4 {shop}", None,
    ]  # fmt: skip
    assert [line.args.get("accepted") for line in sari.lines] == [True, False, False, None]
    assert sari.argument("count") == 2
    assert sari.buttons == ["my-order", "my-order", "my-orders"]


@pytest.mark.parametrize("group", [False, True])
def test_a_digest_of_nothing_but_cancellations_is_told(db: Session, town: Town, group: bool) -> None:
    sari = selling(db, town)
    told = [[order(db, sari, number), "cancelled"] for number in (1, 2)]
    for number in (1, 2):
        comes(db, data(f"o-{number}", 2, "cancelled"), now=sari.now)
    assert sari.start("order-digest", orders=told, group=group) == ["order-digest/cancelled"]
    assert sari.buttons == ([] if group else ["my-order", "my-order", "my-orders"])


def test_a_digest_of_orders_answered_meanwhile_says_nothing(db: Session, town: Town) -> None:
    sari = selling(db, town)
    number = order(db, sari)
    sari.start("answer-order", order=number, do="accept")
    assert sari.start("order-digest", orders=[[number, "new"], [number + 1, "new"]]) == []


@pytest.mark.parametrize(("status", "words"), [("cancelled", "dibatalkan."), ("refunded", "dikembalikan")])
def test_nobody_is_said_to_have_cancelled_what_was_refunded(db: Session, town: Town, status: str, words: str) -> None:
    sari = selling(db, town)
    number = order(db, sari)
    sari.hears_announcements()
    comes(db, data("o-17", 2, status), now=sari.now)
    assert sari.hears_announcements() == [f"order-alert/{status}"]
    said = {language: WORDS.say(sari.lines[0], language) for language in LANGUAGES}
    assert words in said["id"]
    assert not [text for text in said.values() for by in ("pembeli", "tumbas", "tuku") if by in text]
    assert sari.start("order-alert", order=number, kind="cancelled", group=True) == [f"order-alert/{status}"]
    assert sari.buttons == []  # what is in it opens in private


def test_several_orders_told_in_a_group_are_accepted_one_by_one(db: Session, town: Town, place: int) -> None:
    sari, ani = selling(db, town, place, stock=None), officer(db, town, place)
    told = [[order(db, sari, number), "new"] for number in range(1, 8)]
    assert ani.start("order-digest", orders=told, group=True) == ["order-digest/many-in-group"]
    assert ani.buttons == ["answer-order"] * 5
    assert ani.argument("orders").startswith("• TMK-1 Keripik Bu Sari: 3 bungkus Keripik singkong\n• TMK-2")
    assert ani.argument("more") == 2
    assert press(ani, offered(ani, "answer-order")) == ["answer-order/accepted"]
    assert db.scalars(select(Order.number).where(Order.answer == "accepted")).all() == ["TMK-1"]


@pytest.mark.parametrize(("do", "words"), [("accept", "diterima"), ("decline", "ditolak")])
def test_an_owner_who_was_alerted_hears_in_one_line_who_else_has_answered(
    db: Session, town: Town, place: int, do: str, words: str
) -> None:
    sari, ani = selling(db, town, place), officer(db, town, place)
    number = order(db, sari)
    sari.hears_announcements()
    ani.start("answer-order", order=number, do=do)
    if do == "decline":
        ani.send(Incoming("choice", choice="sold-out"))
    assert sari.hears_announcements() == [f"order-alert/{do}{'ed' if do == 'accept' else 'd'}"]
    assert WORDS.say(sari.lines[0], "id") == f"Pesanan TMK-17 sudah {words} oleh Ani."
    assert sari.buttons == ["my-order"]


def test_what_others_did_in_the_night_is_told_together_with_who_did_it(db: Session, town: Town, place: int) -> None:
    sari, ani = selling(db, town, place), officer(db, town, place)
    told = [[order(db, sari, number), kind] for number, kind in ((1, "accepted"), (2, "declined"), (3, "buyer-left"))]
    for (number, _), do in zip(told, ("accept", "decline"), strict=False):
        ani.start("answer-order", order=number, do=do)
    ani.send(Incoming("choice", choice="sold-out"))
    said = sari.start("order-digest", orders=told)
    assert said == ["order-digest/accepted", "order-digest/declined", "order-digest/buyer-left", "order-digest/many"]
    shop = "Keripik Bu Sari"
    assert [WORDS.say(line, "id") for line in sari.lines[:2]] == [
        f"Pesanan ini sudah diterima orang lain:\n• TMK-1 {shop} (Ani)",
        f"Pesanan ini sudah ditolak orang lain:\n• TMK-2 {shop} (Ani)",
    ]
    comes(db, data("o-1", 2, "cancelled"), now=sari.now)
    assert sari.start("order-digest", orders=told[:1]) == []  # it was told that it is cancelled


def test_an_owner_hears_nothing_of_their_own_answer_nor_of_what_was_cancelled_since(
    db: Session, town: Town, place: int
) -> None:
    sari, ani = selling(db, town, place), officer(db, town, place)
    mine, theirs = order(db, sari, 17), order(db, sari, 18)
    sari.hears_announcements()
    sari.start("answer-order", order=mine, do="accept")
    assert sari.hears_announcements() == []
    ani.start("answer-order", order=theirs, do="accept")
    comes(db, data("o-18", 2, "cancelled"), now=sari.now)
    assert sari.hears_announcements() == ["order-alert/cancelled"]


def test_an_owner_who_wants_no_alerts_is_not_told_who_has_answered(db: Session, town: Town, place: int) -> None:
    sari, ani = selling(db, town, place), officer(db, town, place)
    number = order(db, sari)
    sari.hears_announcements()
    people.set_order_alerts(db, person=sari.person, on=False)
    ani.start("answer-order", order=number, do="accept")
    assert sari.hears_announcements() == []


@pytest.mark.parametrize("delivery", ["courier", "pickup"])
def test_of_a_buyer_who_has_erased_themselves_nobody_says_that_they_were_told(
    db: Session, town: Town, delivery: str
) -> None:
    sari, budi = selling(db, town), town.greeted(name="Budi", channel="telegram")
    db.add(bought(budi))
    db.flush()
    number = order_of_the_market(db, sari, delivery)
    sari.hears_announcements()
    sari.start("answer-order", order=number, do="accept")
    assert "kami kabari." in WORDS.say(sari.lines[0], "id")
    assert "tidak bisa" not in WORDS.say(sari.lines[0], "id")
    assert budi.start("erase-my-data") == ["erase-my-data/bought", "erase-my-data/sure"]
    assert (budi.argument("count"), budi.argument("days")) == (1, 90)
    assert budi.say("hapus") == ["erase-my-data/erased"]
    assert sari.hears_announcements() == ["order-alert/buyer-left"]
    for step in ("order-ready", "hand-over"):
        said = sari.start(step, order=number)
        if said == ["hand-over/courier"]:
            said = sari.say("lewati")
        in_all = [WORDS.say(sari.lines[0], language) for language in LANGUAGES]
        assert not [text for text in in_all for told in TOLD if told in text]
    assert sari.hears_announcements() == []  # once


def bought(buyer: Somebody) -> MarketOrder:
    return MarketOrder(
        id=1, secret="s", person_id=buyer.person, shop_id="b1", listing_id="p1", name="Keripik", unit="bungkus",
        price_rupiah=15000, quantity=3, buyer_name="Rina", buyer_phone="+6281234567890", payment="cod",
        delivery="courier", placed_at=buyer.now, answer="accepted",
    )  # fmt: skip


def order_of_the_market(db: Session, sari: Somebody, delivery: str) -> int:
    comes(db, data("m1", delivery={"method": delivery}), now=sari.now)
    db.commit()
    return db.scalars(select(Order.id).where(Order.external == "m1")).one()
