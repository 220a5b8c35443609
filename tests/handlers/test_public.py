"""Nobody's number becomes a name, an address or a description that everybody may read."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from handlers.public import in_address, in_description, in_name
from services import businesses, products
from tests.handlers.conftest import Somebody, Town

PHONE = "081233335555"


@pytest.fixture
def sari(town: Town) -> Somebody:
    return town.greeted(channel="telegram")


def shop(db: Session, sari: Somebody) -> int:
    one = businesses.register(
        db, owner=sari.person, name="Keripik Bu Sari", kind=businesses.BusinessKind.UMKM,
        sector=businesses.Sector.TRADE, regency_code="35.18", now=sari.now,
    )  # fmt: skip
    db.commit()
    return one.id


@pytest.mark.parametrize("said", [
    PHONE, "0812-3333-5555", "+62 812 3333 5555", "Keripik Bu Sari 0812.3333.5555", "wa.me/6281233335555",
    "Toko Berkah (031) 534 5678", "hp saya 0812 3333 5555", "3518 1234 5678 0001", "O81233335555",
])  # fmt: skip
def test_a_name_holds_no_number_of_somebody(said: str) -> None:
    assert in_name(said) == "number-in-name"


@pytest.mark.parametrize("said", ["Warung 88", "Toko 2026", "Kopi 212 Sejak 1998", "Batik 3 Putri 35.18", "UD 1234567"])
def test_a_name_may_hold_a_figure(said: str) -> None:
    assert in_name(said) is None


@pytest.mark.parametrize("said", [
    "Jl. Melati 08 RT 12 RW 34 61256", "RT 001/002 61256 Sidoarjo", "Blok A 021 61256", "Dusun Krajan RT 2, 64484",
    "Jl. Raya 12-34 No 5, km 7",
])  # fmt: skip
def test_an_address_may_hold_many_figures(said: str) -> None:
    assert in_address(said) is None


def test_a_description_may_hold_a_number_that_is_meant_but_is_not_one() -> None:
    assert in_description("Pedas gurih, pesan banyak ke 0812-3333-5555") is None
    assert in_description("nomor hp saya 0812-3333-5555") == "number-alone"


def test_who_registers_with_a_number_for_a_name_is_asked_again(db: Session, sari: Somebody) -> None:
    sari.start("register-business")
    assert sari.say(PHONE) == ["register-business/name.number-in-name"]
    assert sari.say("Keripik Bu Sari") == ["register-business/kind"]
    for pressed in ("umkm", "food"):
        sari.press(pressed)
    sari.say("Nganjuk")
    assert sari.say(f"Jl. Mawar no 3, telp {PHONE}") == ["register-business/address.number-in-address"]
    assert sari.say("Jl. Mawar no 3") == ["register-business/phone"]


def test_no_number_comes_in_by_changing_a_business(db: Session, sari: Somebody) -> None:
    one = shop(db, sari)
    sari.start("change-business", business=one, field="name")
    assert sari.say(PHONE) == ["register-business/name.number-in-name"]
    sari.start("change-business", business=one, field="address")
    assert sari.say(f"Jl. Mawar, {PHONE}") == ["register-business/address.number-in-address"]


def test_a_product_has_no_number_for_a_name_nor_for_its_description(db: Session, sari: Somebody) -> None:
    one = shop(db, sari)
    sari.start("add-product")
    sari.say("lewati")
    assert sari.say(f"Rempeyek wa {PHONE}") == ["add-product/name.number-in-name"]
    assert sari.say("Keripik singkong 15rb/bungkus stok 20") == ["add-product/weight"]
    sari.say("lewati")
    assert sari.say(f"hp {PHONE}") == ["add-product/description.number-alone"]
    made = products.add(
        db, business=one, owner=sari.person, name="Rempeyek", price_rupiah=1, unit="pcs", stock=None, now=sari.now
    )
    db.commit()
    for field, reason in (("name", "name.number-in-name"), ("description", "description.number-alone")):
        sari.start("change-product", product=made.id, field=field)
        assert sari.say(PHONE) == [f"add-product/{reason}"]
