"""What is kept of an order, and for how long; and that a seller's own data holds nothing of the buyers."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from sqlalchemy import func, insert, select, text
from sqlalchemy.orm import Session

from services import consents, housekeeping, mydata
from services.codes import Problem
from services.consents import Scope
from services.orders import answering, groups, listing, preferences
from services.refusals import AnswersAlready, TooManyContacts
from services.tables.events import Delivery
from services.tables.market import MarketOrder
from services.tables.orders import Order, OrderAlert, OrderContact, OrderGroup, Reservation
from services.tables.talk import OutboxRow, Person
from tests.services.orders.conftest import Rehearsal
from tests.services.orders.town import (
    ANI,
    BUDI,
    JOKO,
    NOW,
    SARI,
    SHOP,
    STRANGER,
    alerts,
    comes,
    data,
    kept,
    second_contact,
    stock,
)


async def test_the_buyer_is_forgotten_after_a_season_and_the_order_after_two_years(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data(note="Rumah pagar hijau"))
        for days, buyer, orders in ((89, True, 1), (91, False, 1), (731, False, 0)):
            housekeeping.clean(db, now=(NOW + timedelta(days=days)).timestamp())
            assert db.scalar(select(func.count()).select_from(Order)) == orders
            if orders:
                assert ("Rina" in kept(db).buyer, "pagar" in kept(db).note) == (buyer, buyer)
        assert db.scalar(select(func.count()).select_from(OrderAlert)) == 0

    await database.run(work)


async def test_a_sellers_data_shows_their_orders_and_none_of_the_buyers(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data())
        about = str(mydata.export(db, person=SARI))
        assert "TMK-17" in about
        assert "Rina" not in about
        assert "81234567890" not in about

    await database.run(work)


async def test_who_is_erased_takes_their_orders_along_and_is_named_in_nobody_elses(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        second_contact(db)
        comes(db, data())
        answering.accept(db, order=1, by=BUDI, now=NOW)
        mydata.erase(db, person=BUDI, now=NOW)
        db.expire_all()
        assert (kept(db).answered_by, db.scalar(select(func.count()).select_from(OrderContact))) == (None, 0)
        mydata.erase(db, person=SARI, now=NOW)
        assert [db.scalar(select(func.count()).select_from(t)) for t in (Order, OrderAlert, Reservation)] == [0, 0, 0]

    await database.run(work)


async def test_the_buyers_of_who_is_erased_are_told_that_the_shop_has_closed(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        for number in range(1, 5):
            comes(db, data(f"o-{number}"))
        comes(db, data("o-5", status="cancelled"))
        answering.accept(db, order=2, by=SARI, now=NOW)
        answering.hand_over(db, order=2, by=SARI, courier="", receipt="", now=NOW)
        answering.accept(db, order=3, by=SARI, now=NOW)
        answering.decline(db, order=4, by=SARI, reason="sold-out", now=NOW)
        assert listing.open_of(db, owner=SARI) == listing.open_of(db, owner=SARI, business=SHOP) == (1, 1)
        assert listing.open_of(db, owner=BUDI) == listing.open_of(db, owner=BUDI, business=SHOP) == (0, 0)
        mydata.erase(db, person=SARI, now=NOW + timedelta(minutes=1))
        bodies = db.scalars(select(Delivery.body).where(Delivery.type == "order.declined")).all()
        told = {body["order"]["id"]: body["reason"] for body in (json.loads(text)["data"] for text in bodies)}
        closed = {"code": "shop-closed", "text": "Toko ini sudah tutup."}
        assert told == {"o-1": closed, "o-3": closed, "o-4": {"code": "sold-out", "text": ""}}

    await database.run(work)


async def test_a_buyer_who_is_erased_leaves_the_order_and_its_seller_hears_once(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        for number in range(1, 4):
            comes(db, data(f"m{number}"))
            db.add(_bought(number))
        answering.accept(db, order=1, by=ANI, now=NOW)  # an officer, who hears of it as the owner does
        answering.decline(db, order=2, by=SARI, reason="sold-out", now=NOW)
        before = len(alerts(db))
        mydata.erase(db, person=STRANGER, now=NOW)
        told = [person for person, _, kind in alerts(db)[before:] if kind == "buyer-left"]
        assert told == [SARI, ANI, SARI]  # of the first order and of the third
        assert ["left" in kept(db, f"m{number}").buyer for number in range(1, 4)] == [True, False, True]
        assert "Jl. Mawar 1" in kept(db, "m1").buyer

    await database.run(work)


def _bought(number: int) -> MarketOrder:
    return MarketOrder(
        id=number, secret=f"s{number}", person_id=STRANGER, shop_id="b1", listing_id="p1", name="Keripik",
        unit="bungkus", price_rupiah=15000, quantity=3, buyer_name="Rina", buyer_phone="+6281234567890", payment="cod",
        delivery="courier", placed_at=NOW,
    )  # fmt: skip


async def test_a_code_makes_one_more_contact_and_works_once(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        for person in (BUDI, JOKO):
            consents.record(db, person=person, scope=Scope.FULL, language="id", channel="web", message="1", now=NOW)
        code = preferences.invite(db, business=SHOP, owner=SARI, now=NOW)
        shop = preferences.join(db, person=BUDI, code=code, now=NOW)
        assert not isinstance(shop, Problem)
        assert shop.name == "Keripik Bu Sari"
        assert preferences.join(db, person=JOKO, code=code, now=NOW) is Problem.USED
        preferences.drop(db, business=SHOP, by=BUDI, person=BUDI)
        for person in range(100, 100 + preferences.CONTACTS_MAX):
            _contact(db, person)
        with pytest.raises(TooManyContacts):
            preferences.invite(db, business=SHOP, owner=SARI, now=NOW)

    await database.run(work)


async def test_an_owner_and_a_contact_do_not_use_up_the_code_meant_for_somebody_else(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        for person in (BUDI, JOKO):
            consents.record(db, person=person, scope=Scope.FULL, language="id", channel="web", message="1", now=NOW)
        second_contact(db)
        code = preferences.invite(db, business=SHOP, owner=SARI, now=NOW)
        for person in (SARI, BUDI):
            with pytest.raises(AnswersAlready):
                preferences.join(db, person=person, code=code, now=NOW)
        assert not isinstance(preferences.join(db, person=JOKO, code=code, now=NOW), Problem)

    await database.run(work)


def _contact(db: Session, person: int) -> None:
    db.add(Person(id=person))
    db.flush()
    db.add(OrderContact(business_id=SHOP, person_id=person, rank=person, since=NOW))
    db.flush()


async def test_a_group_that_became_a_supergroup_keeps_its_orders(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        code = groups.make_code(db, officer=ANI, cooperative=1, now=NOW)
        assert groups.bind(db, code=code, by=ANI, channel="telegram", chat="-5", now=NOW) == "Koperasi Maju"
        said = {"person_id": ANI, "channel": "telegram", "chat": "-5", "message": "{}", "worded": "{}", "at": 0.0}
        for seq, (state, shown) in enumerate((("sent", "-5:1"), ("sent", "-1005:2"), ("unsent", "")), 1):
            db.execute(insert(OutboxRow).values(**said, seq=seq, state=state, external=shown))
        for _ in range(2):
            groups.moved(db, channel="telegram", old="-5", new="-1005")
        assert list(db.scalars(select(OutboxRow.chat).order_by(OutboxRow.seq))) == ["-5", "-1005", "-1005"]
        assert list(db.scalars(select(OrderGroup.chat))) == ["-1005"]
        assert groups.unbind(db, channel="telegram", chat="-5", by=ANI) == ""
        assert groups.unbind(db, channel="telegram", chat="-1005", by=JOKO) == "Koperasi Maju"

    await database.run(work)


async def test_the_market_hears_what_is_left_after_a_yes_and_a_no(database: Rehearsal) -> None:
    def work(db: Session) -> None:
        comes(db, data())
        answering.accept(db, order=1, by=SARI, now=NOW)
        comes(db, data(version=2, status="cancelled"))
        rows = db.execute(text("select body from deliveries where type = 'product.updated'")).scalars().all()
        assert sorted('"stock":17' in body for body in rows) == [False, True]
        assert stock(db) == 20

    await database.run(work)
