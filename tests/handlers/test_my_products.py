"""One's own products: pages, look, change, hide, show, delete; and nobody else's."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.orm import Session

from dialogue import Incoming
from services import businesses, pictures, products
from services.businesses import Business, BusinessKind, Sector
from services.pictures import Picture
from services.products import Product, ProductStatus
from tests.handlers.conftest import Somebody, Town

A, B = "a" * 64, "b" * 64


@pytest.fixture
def sari(town: Town) -> Somebody:
    return town.greeted(channel="telegram")


@pytest.fixture
def shop(db: Session, sari: Somebody) -> Business:
    shop = businesses.register(
        db, owner=sari.person, name="Keripik Bu Sari", kind=BusinessKind.UMKM, sector=Sector.FOOD,
        regency_code="35.07", now=sari.now,
    )  # fmt: skip
    db.commit()
    return shop


def add(db: Session, shop: Business, name: str = "Keripik singkong", **more: Any) -> Product:
    values = {"price_rupiah": 15000, "unit": "bungkus", "stock": 20, "now": shop.created_at, **more}
    product = products.add(db, business=shop.id, owner=shop.owner_id, name=name, **values)
    db.commit()
    return product


@pytest.fixture
def chips(db: Session, sari: Somebody, shop: Business) -> Product:
    for ref, look in ((A, "0" * 16), (B, "f" * 16)):
        pictures.record(db, person=sari.person, picture=Picture(ref, 640, 480, 1000, look), now=sari.now)
    return add(db, shop, weight_grams=250, description="Renyah", pictures=[A])


def test_without_products_adding_one_is_offered(sari: Somebody, shop: Business) -> None:
    assert sari.start("my-products") == ["my-products/none"]
    assert sari.press("add-product") == ["add-product/pictures"]


def test_the_list_has_six_a_page_with_doors_to_the_next_and_the_one_before(
    db: Session, sari: Somebody, shop: Business
) -> None:
    for n in range(1, 14):
        add(db, shop, f"Produk {n}")
    sari.start("my-products")
    assert [sari.argument(name) for name in ("total", "page", "pages")] == [13, 1, 3]
    assert len(sari.offered) == 7
    sari.press("next-page")
    assert (len(sari.offered), sari.argument("page")) == (8, 2)
    sari.press("next-page")
    assert [c.value[0] for c in sari.offered] == ["my-product", "my-products"]
    assert sari.press("Produk 1") == ["my-products/card"]


def test_a_product_is_shown_with_its_picture(sari: Somebody, chips: Product) -> None:
    sari.start("my-products")
    assert sari.press("Keripik singkong") == ["my-products/card"]
    assert sari.heard[0].picture == A
    assert [sari.argument(name) for name in ("price", "unit", "stock", "weight", "description", "hidden")] == [
        15000, "bungkus", 20, 250, "Renyah", False,
    ]  # fmt: skip
    assert {"price", "stock", "pictures", "change", "hide", "delete"} <= {
        choice.line.key.rpartition("/")[2] for choice in sari.offered
    }


@pytest.mark.parametrize(
    ("field", "said", "column", "value"),
    [
        ("price", "17rb", "price_rupiah", 17000),
        ("stock", "habis", "stock", 0),
        ("stock", "3 lusin", "stock", 36),
        ("stock", "kosongkan", "stock", None),
        ("name", "Keripik pedas", "name", "Keripik pedas"),
        ("unit", "per kilo", "unit", "kg"),
        ("weight", "setengah kilo", "weight_grams", 500),
        ("weight", "hapus", "weight_grams", None),
        ("description", "Pedas sekali", "description", "Pedas sekali"),
        ("description", "hapus", "description", ""),
        ("halal", "ID35110000123450121", "halal", "ID35110000123450121"),
    ],
)
def test_one_thing_is_changed_and_the_product_is_shown_again(
    db: Session, sari: Somebody, chips: Product, field: str, said: str, column: str, value: Any
) -> None:
    sari.start("change-product", product=chips.id)
    assert sari.press(field) == [f"add-product/{field}"]
    assert sari.say(said) == ["change-product/changed", "my-products/card"]
    db.refresh(chips)
    assert getattr(chips, column) == value


def test_an_unsure_price_is_asked_back_and_nothing_is_changed_meanwhile(
    db: Session, sari: Somebody, chips: Product
) -> None:
    sari.start("change-product", product=chips.id, field="price")
    assert sari.say("dua belas") == ["add-product/price.money-unsure"]
    db.refresh(chips)
    assert chips.price_rupiah == 15000
    assert sari.say("nggih") == ["change-product/changed", "my-products/card"]
    db.refresh(chips)
    assert chips.price_rupiah == 12000


def test_new_photos_replace_the_old_ones(db: Session, sari: Somebody, chips: Product) -> None:
    sari.start("change-product", product=chips.id, field="pictures")
    assert sari.say("selesai") == ["add-product/pictures.not-a-picture"]
    sari.send(Incoming("picture", pictures=(B,)))
    assert sari.say("selesai") == ["change-product/changed", "my-products/card"]
    db.refresh(chips)
    assert [picture.ref for picture in chips.pictures] == [B]
    assert pictures.get(db, person=sari.person, ref=A) is None


def test_a_name_another_product_has_is_not_taken(db: Session, sari: Somebody, shop: Business, chips: Product) -> None:
    add(db, shop, "Tempe")
    sari.start("change-product", product=chips.id, field="name")
    assert sari.say("TEMPE") == ["add-product/name.taken"]


def test_hiding_and_showing_are_one_press_each(db: Session, sari: Somebody, chips: Product) -> None:
    sari.start("my-product", product=chips.id)
    assert sari.press("hide") == ["my-products/hidden", "my-products/card"]
    db.refresh(chips)
    assert chips.status.value == "hidden"
    assert sari.press("unhide") == ["my-products/shown", "my-products/card"]
    db.refresh(chips)
    assert chips.status.value == "shown"


def test_deleting_asks_first(db: Session, sari: Somebody, chips: Product) -> None:
    product = chips.id
    sari.start("delete-product", product=product)
    assert sari.say("emoh") == ["delete-product/kept"]
    sari.start("delete-product", product=product)
    assert sari.say("ya") == ["delete-product/deleted"]
    assert products.page(db, owner=sari.person).total == 0
    assert sari.start("my-product", product=product) == ["refusals/not-yours"]


@pytest.mark.parametrize(
    ("conversation", "args"),
    [("my-product", {}), ("change-product", {"field": "price"}), ("show-product", {"shown": False}),
     ("delete-product", {})],
)  # fmt: skip
def test_a_door_to_somebody_elses_product_is_shut(
    db: Session, town: Town, sari: Somebody, chips: Product, conversation: str, args: dict[str, Any]
) -> None:
    other = town.greeted(channel="telegram", name="Budi")
    assert other.start(conversation, product=chips.id, **args) == ["refusals/not-yours"]
    db.refresh(chips)
    assert (chips.price_rupiah, chips.status) == (15000, ProductStatus.SHOWN)
    assert other.start("my-products") == ["my-products/none"]


def test_a_product_deleted_while_it_is_being_changed_is_gone(db: Session, sari: Somebody, chips: Product) -> None:
    sari.start("change-product", product=chips.id, field="price")
    products.delete(db, product=chips.id, owner=sari.person, now=sari.now)
    db.commit()
    assert sari.say("17rb") == ["refusals/not-yours"]
    assert sari.open == []
