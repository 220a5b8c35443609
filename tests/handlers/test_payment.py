"""How a shop is paid: a code from a photo, an account, cash or not; what the market is told of it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from dialogue import Incoming
from services import businesses, payments, pictures
from services.businesses import Business, BusinessKind, Sector
from services.pictures import Picture
from services.tables.events import Delivery
from tests.handlers.conftest import Somebody, Town
from tests.services.market.test_qris import code

A = "a" * 64


@pytest.fixture
def sari(town: Town) -> Somebody:
    return town.greeted(channel="telegram")


@pytest.fixture
def shop(db: Session, sari: Somebody) -> Business:
    return businesses.register(
        db, owner=sari.person, name="Keripik Bu Sari", kind=BusinessKind.UMKM, sector=Sector.FOOD,
        regency_code="35.07", now=sari.now,
    )  # fmt: skip


def sends(db: Session, sari: Somebody, qris: str) -> list[str]:
    """A photo that shows this code."""
    pictures.forget(db, person=sari.person, refs=[A])
    pictures.record(db, person=sari.person, picture=Picture(A, 640, 480, 1000, "0" * 16, (), qris), now=sari.now)
    return sari.send(Incoming("picture", pictures=(A,)))


def told(db: Session) -> dict[str, Any]:
    """The payment of the last event."""
    bodies = db.scalars(select(Delivery.body).where(Delivery.type == "business.updated")).all()
    last = max(map(json.loads, bodies), key=lambda body: str(body["timestamp"]))
    payment: dict[str, Any] = last["data"]["business"]["payment"]
    return payment


def test_a_shops_code_is_read_back_before_it_is_kept(db: Session, sari: Somebody, shop: Business) -> None:
    sari.start("payment")
    assert sari.press("qris") == ["payment-qris/photo"]
    assert sends(db, sari, code()) == ["payment-qris/correct"]
    assert (sari.argument("merchant"), sari.argument("city")) == ("KERIPIK BU SARI", "MALANG")
    assert sari.send(Incoming("choice", choice=True)) == ["payment-qris/done", "payment/card"]
    assert payments.of(db, business=shop.id, owner=sari.person).qris == "KERIPIK BU SARI"
    assert told(db) == {"cod": True, "qris": code(), "transfer": None}
    assert sari.press("no-qris") == ["payment-set/done", "payment/card"]
    assert told(db)["qris"] is None


@pytest.mark.parametrize(
    ("qris", "reason"),
    [("", "no-code"), (code()[:-1] + "x", "broken"), (code(f58="SG"), "not-ours"), (code(f01="12"), "dynamic"),
     (code(f59=""), "incomplete")],
)  # fmt: skip
def test_a_photo_without_a_good_code_is_asked_for_again_with_the_reason(
    db: Session, sari: Somebody, shop: Business, qris: str, reason: str
) -> None:
    sari.start("payment-qris", business=shop.id)
    assert sends(db, sari, qris)[0] == f"payment-qris/photo.{reason}"
    assert sends(db, sari, code()) == ["payment-qris/correct"]


def test_an_account_is_read_back_before_it_is_kept(db: Session, sari: Somebody, shop: Business) -> None:
    sari.start("payment")
    sari.press("transfer")
    sari.say("BRI")
    assert sari.say("sepuluh")[0].endswith("not-an-account")
    sari.say("0021 0100-1234")
    assert sari.say("Siti Sariyem") == ["payment-transfer/correct"]
    sari.send(Incoming("choice", choice=True))
    assert told(db)["transfer"] == {"bank": "BRI", "number": "002101001234", "holder": "Siti Sariyem"}
    sari.press("no-transfer")
    assert told(db)["transfer"] is None


def test_cash_can_be_given_up_and_taken_again(db: Session, sari: Somebody, shop: Business) -> None:
    payments.set_transfer(db, business=shop.id, owner=sari.person, bank="BRI", number="0021", holder="S", now=sari.now)
    sari.start("payment")
    sari.press("no-cash")
    assert told(db)["cod"] is False
    sari.press("cash")
    assert told(db)["cod"] is True


def test_the_last_way_to_pay_is_kept_and_what_to_add_first_is_named(
    db: Session, sari: Somebody, shop: Business
) -> None:
    sari.start("payment")
    assert sari.press("no-cash") == ["refusals/last-way-to-pay"]
    assert sari.argument("way") == "cod"
    assert payments.of(db, business=shop.id, owner=sari.person).cash
    payments.set_qris(db, business=shop.id, owner=sari.person, payload=code(), now=sari.now)
    assert sari.start("payment-set", business=shop.id, way="cash", offered=False)[0] == "payment-set/done"
    assert sari.press("no-qris") == ["refusals/last-way-to-pay"]
    assert told(db) == {"cod": False, "qris": code(), "transfer": None}


def test_nobody_changes_how_another_shop_is_paid(town: Town, sari: Somebody, shop: Business) -> None:
    other = town.greeted(channel="web")
    assert other.start("payment-set", business=shop.id, way="cash", offered=False) == ["refusals/not-yours"]
    assert other.start("payment", business=shop.id) == ["refusals/not-yours"]


def test_who_has_no_business_is_led_to_one(sari: Somebody) -> None:
    assert sari.start("payment") == ["payment/no-business"]
