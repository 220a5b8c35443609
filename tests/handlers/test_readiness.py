"""Making a product ready in a talk: what each kind of product is told, and what is left alone."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from dialogue import Incoming, More, Rejected
from handlers.fields.shelf_life import ShelfLife
from handlers.fields.some_of import SomeOf
from services import businesses, curation, pictures, products, readiness
from services.businesses import Business, BusinessKind, Sector
from services.curation import Reason
from services.pictures import Picture
from services.products import Product
from tests.handlers.conftest import START, Somebody, Town

A = "a" * 64


@pytest.fixture
def sari(town: Town) -> Somebody:
    return town.greeted(channel="telegram")


def shop(db: Session, sari: Somebody, sector: Sector = Sector.FOOD) -> Business:
    return businesses.register(
        db, owner=sari.person, name="Keripik Bu Sari", kind=BusinessKind.UMKM, sector=sector, regency_code="35.07",
        now=START,
    )  # fmt: skip


def add(db: Session, sari: Somebody, sector: Sector = Sector.FOOD, **more: Any) -> Product:
    business = shop(db, sari, sector)
    pictures.record(db, person=sari.person, picture=Picture(A, 640, 480, 1000, "0" * 16), now=START)
    told = {"name": "Keripik", "price_rupiah": 15000, "unit": "bungkus", "now": START, "pictures": [A], **more}
    found = products.add(db, business=business.id, owner=sari.person, **told)
    db.commit()
    return found


def test_without_products_one_is_offered_to_be_added(db: Session, sari: Somebody) -> None:
    for wish in ("readiness", "ask-curation"):
        assert sari.start(wish) == ["my-products/none"]


def test_of_several_products_one_is_chosen(db: Session, sari: Somebody) -> None:
    first = add(db, sari)
    products.add(
        db, business=first.business_id, owner=sari.person, name="Tempe", price_rupiah=5000, unit="pcs", now=START
    )  # fmt: skip
    db.commit()
    assert sari.start("readiness") == ["which-product/which"]
    assert sari.press("Tempe") == ["readiness/card", "readiness/step"]
    assert sari.argument("name") == "Tempe"


def test_crafts_are_told_nothing_of_halal_and_pirt(db: Session, sari: Somebody) -> None:
    add(db, sari, Sector.CRAFTS)
    sari.start("readiness")
    told = {name: sari.argument(name) for name in ("photo", "pirt", "halal", "shelf_life", "total")}
    assert told == {"photo": "ready", "pirt": None, "halal": None, "shelf_life": None, "total": 5}


def test_the_halal_duty_is_told_only_at_its_step_and_from_its_day(db: Session, sari: Somebody) -> None:
    item = add(db, sari, description="Keripik singkong renyah, isi 250 gram.", weight_grams=250, pirt="123456789012")
    readiness.keep(db, product=item.id, owner=sari.person, brand="Bu Sari", shelf_days=30)
    assert "readiness/halal-duty" not in sari.start("readiness")  # the NIB comes first
    businesses.change(db, business=item.business_id, owner=sari.person, now=START, nib="1234567890123")
    assert "readiness/halal-duty" in sari.start("readiness")
    sari.now = sari.now.replace(month=10, day=16)
    assert "readiness/halal-duty" not in sari.start("readiness")


@pytest.mark.parametrize("item", ["photo", "description", "weight", "brand", "shelf-life", "nib", "pirt", "halal"])
def test_nobody_completes_anothers_product(db: Session, sari: Somebody, town: Town, item: str) -> None:
    found = add(db, sari)
    stranger = town.greeted(name="Dewi")
    assert stranger.start("complete-product", product=found.id, item=item) == ["refusals/not-yours"]
    assert stranger.start("readiness", product=found.id) == ["refusals/not-yours"]
    assert stranger.start("ask-curation", product=found.id) == ["refusals/not-yours"]


def test_a_pirt_without_a_date_is_kept_and_its_date_forgotten(db: Session, sari: Somebody) -> None:
    item = add(db, sari, pirt="2063578010001-27")
    readiness.keep(db, product=item.id, owner=sari.person, pirt_until=date(2027, 2, 1))
    sari.start("complete-product", product=item.id, item="pirt")
    sari.say("2063578010001-31")
    sari.press("skip")
    db.refresh(item)
    assert (item.pirt, readiness.told(db, product=item).pirt_until) == ("2063578010001-31", None)


def test_a_product_that_is_complete_is_sent_without_another_question(db: Session, sari: Somebody) -> None:
    item = add(db, sari, Sector.CRAFTS, description="Tas anyaman pandan, 30 x 20 cm.", weight_grams=250)
    readiness.keep(db, product=item.id, owner=sari.person, brand="Bu Sari")
    businesses.change(db, business=item.business_id, owner=sari.person, now=START, nib="1234567890123")
    assert sari.start("ask-curation") == ["ask-curation/asked"]
    assert curation.standing(db, product=item).state == "waiting"
    assert "ask" not in sari.buttons
    assert sari.start("ask-curation") == ["readiness/card", "readiness/standing", "readiness/step"]


def test_a_certificate_that_was_renewed_meanwhile_is_not_spoken_of(db: Session, sari: Somebody) -> None:
    item = add(db, sari, pirt="2063578010001-27")
    until = START.date() + timedelta(days=30)
    readiness.keep(db, product=item.id, owner=sari.person, pirt_until=until)
    assert sari.start("certificate-ends", product=item.id) == ["certificate-ends/pirt"]
    assert (sari.argument("days"), sari.argument("until")) == (30, until.isoformat())
    readiness.keep(db, product=item.id, owner=sari.person, pirt_until=until + timedelta(days=900))
    assert sari.start("certificate-ends", product=item.id) == []


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("90", 90), ("14 hari", 14), ("2 minggu", 14), ("3 bulan", 90), ("1 tahun", 365), ("18 bulan", 545),
        ("setahun", 365), ("rong sasi", 60), ("3 wulan", 90), ("telung dina", 3),
    ],
)  # fmt: skip
def test_how_long_something_keeps_is_read(said: str, days: int) -> None:
    assert ShelfLife(most=3650).read(Incoming(text=said)) == days


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("lama", "no-shelf-life"), ("", "no-shelf-life"), ("0", "no-shelf-life"), ("kemarin", "no-shelf-life"),
        ("11 tahun", "too-long-on-the-shelf"), ("99999", "too-long-on-the-shelf"), ("Senin", "no-shelf-life"),
    ],
)  # fmt: skip
def test_what_is_no_time_on_the_shelf_is_asked_again(said: str, why: str) -> None:
    with pytest.raises(Rejected) as no:
        ShelfLife(most=3650).read(Incoming(text=said))
    assert no.value.name == why


def test_some_of_many_are_picked_one_by_one_in_any_order() -> None:
    field = SomeOf(Reason)
    picked = ["photo", "price"]
    assert [option.value for option in field.options(picked)][:2] == ["done", "description"]
    assert field.read(Incoming("choice", choice="done"), picked) == picked
    assert field.read(Incoming("choice", choice="other"), field.values[:-1]) == field.values
    with pytest.raises(Rejected):
        field.read(Incoming("choice", choice="done"), None)  # nothing was picked yet
    with pytest.raises(Rejected):
        field.read(Incoming(text="semuanya"), None)


@pytest.mark.parametrize("said", ["1 2", "1, 2", "1 dan 2", "2 lan 1"])
def test_several_are_picked_at_once_by_their_numbers(said: str) -> None:
    with pytest.raises(More) as more:
        SomeOf(Reason).read(Incoming(text=said), None)
    assert more.value.partial == ["photo", "description"]


def test_numbers_count_what_is_offered_now_and_those_of_no_choice_are_asked_again() -> None:
    field = SomeOf(Reason)
    with pytest.raises(More) as more:
        field.read(Incoming(text="2 3"), ["photo"])  # 1 is *done* by now
    assert more.value.partial == ["photo", "description", "packaging"]
    for wrong in ("1 99", "0 1", "foto 1 2"):
        with pytest.raises(Rejected):
            field.read(Incoming(text=wrong), None)


@pytest.mark.parametrize("said", ["lanjut", "Selesai.", "sampun", "wis"])
def test_a_word_for_done_ends_the_picking_once_something_is_picked(said: str) -> None:
    assert SomeOf(Reason).read(Incoming(text=said), ["photo"]) == ["photo"]
    with pytest.raises(Rejected):
        SomeOf(Reason).read(Incoming(text=said), None)
