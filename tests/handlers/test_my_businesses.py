"""One's own businesses: look, change one thing, close, open again; and nobody else's."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session

from services import businesses, cooperatives
from services.businesses import Business, BusinessKind, Sector
from tests.handlers.conftest import Somebody, Town


def open_shop(db: Session, who: Somebody, name: str = "Keripik Bu Sari", now: datetime | None = None) -> Business:
    shop = businesses.register(
        db, owner=who.person, name=name, kind=BusinessKind.UMKM, sector=Sector.FOOD, regency_code="35.18",
        address="Desa Ngetos", phone="+6281234567890", nib="1234567890123", now=now or who.now,
    )  # fmt: skip
    db.commit()
    return businesses.get(db, business=shop.id, owner=who.person)


@pytest.fixture
def sari(town: Town) -> Somebody:
    return town.greeted(channel="telegram")


@pytest.fixture
def shop(db: Session, sari: Somebody) -> Business:
    return open_shop(db, sari)


def test_without_a_business_registering_one_is_offered(sari: Somebody) -> None:
    assert sari.start("my-businesses") == ["my-businesses/none"]
    assert sari.press("register-business") == ["register-business/name"]


def test_an_only_business_is_shown_at_once(sari: Somebody, shop: Business) -> None:
    assert sari.start("my-businesses") == ["my-businesses/card"]
    assert (sari.argument("name"), sari.argument("regency")) == ("Keripik Bu Sari", "Kabupaten Nganjuk")
    assert sari.buttons == ["change-business", "my-products", "add-product", "payment", "close-business"]


def test_several_are_a_list_of_doors(db: Session, sari: Somebody, shop: Business) -> None:
    open_shop(db, sari, "Kopi Bu Sari")
    assert sari.start("my-businesses") == ["my-businesses/list"]
    assert sari.argument("count") == 2
    assert sari.press("Kopi Bu Sari") == ["my-businesses/card"]
    assert sari.argument("name") == "Kopi Bu Sari"


@pytest.mark.parametrize(
    ("field", "said", "column", "value"),
    [
        ("name", "Keripik Sari Jaya", "name", "Keripik Sari Jaya"),
        ("address", "Desa Loceret", "address", "Desa Loceret"),
        ("phone", "0857 1234 5678", "phone", "+6285712345678"),
        ("phone", "hapus", "phone", None),
        ("nib", "9999999999999", "nib", "9999999999999"),
        ("nib", "kosongkan", "nib", None),
        ("regency", "kota malang", "regency_code", "35.73"),
        ("opop", "inggih", "in_opop", True),
    ],
)
def test_one_thing_is_changed_and_the_rest_stays(
    db: Session, sari: Somebody, shop: Business, field: str, said: str, column: str, value: Any
) -> None:
    before = {name: getattr(shop, name) for name in ("name", "address", "phone", "nib", "regency_code", "in_opop")}
    assert sari.start("change-business", business=shop.id) == ["change-business/field"]
    assert sari.press(field) == [f"register-business/{field}"]
    assert sari.say(said) == ["change-business/changed", "my-businesses/card"]
    db.refresh(shop)
    after = {name: getattr(shop, name) for name in before}
    assert after == {**before, column: value}


def test_kind_and_sector_are_changed_by_button(db: Session, sari: Somebody, shop: Business) -> None:
    sari.start("change-business", business=shop.id, field="kind")
    sari.press("pesantren")
    sari.start("change-business", business=shop.id, field="sector")
    sari.press("drink")
    db.refresh(shop)
    assert (shop.kind, shop.sector) == (BusinessKind.PESANTREN, Sector.DRINK)


def test_a_cooperative_is_found_by_name_and_given_up_again(db: Session, sari: Somebody, shop: Business) -> None:
    row = {"id": "K1", "name": "KSU Sumber Rejeki", "kind": "koperasi", "regency": "35.07", "address": ""}
    cooperatives.import_rows(db, rows=[row])
    db.commit()
    sari.start("change-business", business=shop.id, field="cooperative")
    assert sari.say("rejeki") == ["register-business/cooperative.unsure"]
    sari.press("KSU Sumber Rejeki")
    assert sari.argument("cooperative") == "KSU Sumber Rejeki"
    sari.start("change-business", business=shop.id, field="cooperative")
    sari.press("empty")
    assert sari.argument("cooperative") is None


def test_a_new_name_may_not_be_that_of_another_business(db: Session, sari: Somebody, shop: Business) -> None:
    open_shop(db, sari, "Kopi Bu Sari")
    sari.start("change-business", business=shop.id, field="name")
    assert sari.say("kopi bu sari") == ["register-business/name.taken"]
    assert sari.say("KERIPIK Bu Sari") == ["change-business/changed", "my-businesses/card"]


def test_closing_asks_first_and_can_be_undone(db: Session, sari: Somebody, shop: Business) -> None:
    assert sari.start("close-business", business=shop.id) == ["close-business/sure"]
    assert sari.say("mboten") == ["close-business/kept"]
    sari.start("close-business", business=shop.id)
    assert sari.say("iya") == ["close-business/closed"]
    db.refresh(shop)
    assert shop.status.value == "closed"
    assert sari.press("reopen-business") == ["close-business/opened", "my-businesses/card"]
    db.refresh(shop)
    assert shop.status.value == "open"


def test_a_closed_business_is_still_listed_and_offers_only_to_be_opened(
    db: Session, sari: Somebody, shop: Business
) -> None:
    sari.start("close-business", business=shop.id)
    sari.say("ya")
    assert sari.start("my-businesses") == ["my-businesses/card"]
    assert (sari.buttons, sari.argument("closed")) == (["reopen-business"], True)


@pytest.mark.parametrize("conversation", ["my-businesses", "change-business", "close-business", "reopen-business"])
def test_a_door_to_somebody_elses_business_is_shut(
    town: Town, sari: Somebody, shop: Business, conversation: str
) -> None:
    other = town.greeted(channel="telegram", name="Budi")
    assert other.start(conversation, business=shop.id) == ["refusals/not-yours"]
    assert other.open == []
    assert other.start(conversation, business=9999) == ["refusals/not-yours"]
