"""The card of a product: whose it is, what stands on it, and who may have it."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.orm import Session

from services import businesses, pictures, products, programme, share_cards
from services.businesses import BusinessKind, Sector
from services.pictures import Picture
from services.products import Product
from tests.handlers.conftest import Somebody, Town

A = "a" * 64


@pytest.fixture
def sari(town: Town) -> Somebody:
    return town.greeted(channel="telegram")


def chips(db: Session, sari: Somebody, name: str = "Keripik singkong", **more: Any) -> Product:
    mine = businesses.of(db, owner=sari.person)
    shop = mine[0] if mine else businesses.register(
        db, owner=sari.person, name="Keripik Bu Sari", kind=BusinessKind.UMKM, sector=Sector.FOOD,
        regency_code="35.07", now=sari.now,
    )  # fmt: skip
    return products.add(db, business=shop.id, owner=sari.person, name=name, price_rupiah=15000, unit="bungkus",
                        now=sari.now, **more)  # fmt: skip


def test_the_card_is_drawn_of_the_product_and_leads_to_its_page(db: Session, sari: Somebody) -> None:
    programme.tell(programme.Programme(market_url="https://pasar.test"))
    pictures.record(db, person=sari.person, picture=Picture(A, 640, 480, 1000, "0" * 16), now=sari.now)
    one = chips(db, sari, pictures=[A], halal="ID35110000123450722")
    assert sari.start("my-product", product=one.id) == ["my-products/card"]
    assert sari.press("share") == ["share-card/done"]
    assert sari.heard[-1].document == {
        "name": f"keripik-singkong-{one.id}.png", "make": "share-card", "as": "picture", "args": {"product": one.id},
    }  # fmt: skip
    file = sari.press("download")
    assert (file, sari.heard[-1].document.get("as")) == (["share-card/file"], None)
    sari.start("share-card", product=one.id)
    link = f"https://pasar.test/p/keripik-singkong-{one.id}"
    assert sari.argument("link") == link
    facts = share_cards.facts(db, sari.person, {"product": one.id})
    assert facts
    assert (facts["photo"], facts["link"], facts["halal"]) == (A, link, "ID35110000123450722")
    assert (facts["shop"], facts["place"]) == ("Keripik Bu Sari", "Kabupaten Malang")


def test_said_out_of_the_blue_it_asks_of_which_product(db: Session, sari: Somebody) -> None:
    assert sari.start("share-card") == ["my-products/none"]
    chips(db, sari)
    assert sari.start("share-card") == ["share-card/done"]
    chips(db, sari, "Keripik tempe")
    assert sari.start("share-card") == ["share-card/which"]
    assert sari.press("Keripik tempe") == ["share-card/done"]


def test_nobody_gets_a_card_of_somebody_elses_product(db: Session, town: Town, sari: Somebody) -> None:
    one = chips(db, sari)
    other = town.greeted(channel="web")
    assert other.start("share-card", product=one.id) == ["refusals/not-yours"]
    assert share_cards.facts(db, other.person, {"product": one.id}) is None
    assert share_cards.facts(db, sari.person, {"product": 99}) is None
