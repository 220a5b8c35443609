"""A price or a stock told in one sentence, out of the blue: what was told is never asked again."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from handlers.change_one import told
from services import products
from services.businesses import Business
from services.products import Product
from tests.handlers.conftest import Somebody
from tests.handlers.test_captions import hear
from tests.handlers.test_my_products import add, chips, sari, shop

__all__ = ["chips", "sari", "shop"]


def now(db: Session, one: Product) -> tuple[int, int | None]:
    db.refresh(one)
    return one.price_rupiah, one.stock


@pytest.mark.parametrize(("said", "value"), [
    ("ubah harga Keripik Pisang jadi 16rb", 16000), ("regine dados 300rb", 300000), ("dari 15rb jadi 16.500", 16500),
    ("rega keripik pisang mundhak dadi 17 ewu", 17000), ("naikkan harga 2000", None), ("harga mudhun sewu", None),
    ("ubah harga", None), ("harga keripik pisang gratis", None), ("harga keripik pisang 15rb atau 16rb", None),
])  # fmt: skip
def test_a_price_is_read_where_it_is_surely_told(said: str, value: int | None) -> None:
    assert told("price", said, name="Keripik pisang") == value


@pytest.mark.parametrize(("said", "value"), [
    ("stok keripik 250 gram 50", 50), ("stoke kari 2", 2), ("stok habis", 0), ("stok dadi 2 lusin", 24),
    ("nambah stok 10", None), ("stok laku 3", None), ("ubah stok", None),
])  # fmt: skip
def test_a_stock_is_read_where_it_is_surely_told(said: str, value: int | None) -> None:
    assert told("stock", said, name="Keripik 250 gram") == value


def test_the_only_product_gets_the_price_that_was_told_and_it_can_be_undone(
    db: Session, sari: Somebody, chips: Product
) -> None:
    assert hear(sari, "text", text="ubah harga jadi 16rb") == ["change-product/price-changed"]
    assert (sari.argument("before"), sari.argument("now"), now(db, chips)) == (15000, 16000, (16000, 20))
    assert sari.press("undo") == ["change-product/price-changed"]
    assert now(db, chips) == (15000, 20)


def test_of_several_the_one_that_is_named_is_meant(db: Session, sari: Somebody, shop: Business, chips: Product) -> None:
    crackers = add(db, shop, "Rempeyek")
    spicy = add(db, shop, "Rempeyek pedas")
    assert hear(sari, "text", text="harga REMPEYEK pedas jadi 12.500") == ["change-product/price-changed"]
    assert hear(sari, "text", text="stok rempeyek habis") == ["change-product/stock-changed"]
    assert (now(db, spicy), now(db, crackers), now(db, chips)) == ((12500, 20), (15000, 0), (15000, 20))


def test_where_none_is_named_it_is_asked_which_and_the_value_kept(
    db: Session, sari: Somebody, shop: Business, chips: Product
) -> None:
    crackers = add(db, shop, "Rempeyek", stock=None)
    assert hear(sari, "text", text="stoke kari 2") == ["change-stock/which"]
    assert sari.press("Rempeyek") == ["change-product/stock-changed"]
    assert (now(db, crackers), now(db, chips)) == ((15000, 2), (15000, 20))
    assert sari.press("undo") == ["add-product/stock"]  # it had none before: that is asked


def test_a_price_that_is_too_big_is_asked_for(db: Session, sari: Somebody, chips: Product) -> None:
    assert hear(sari, "text", text="ubah harga keripik singkong jadi 900 milyar") == ["add-product/price"]
    assert now(db, chips) == (15000, 20)


def test_a_named_product_is_deleted_when_that_is_confirmed(
    db: Session, sari: Somebody, shop: Business, chips: Product
) -> None:
    add(db, shop, "Rempeyek")
    assert hear(sari, "text", text="hapus rempeyek") == ["delete-product/sure"]
    assert sari.argument("name") == "Rempeyek"
    assert sari.say("ya") == ["delete-product/deleted"]
    assert not products.named_in(db, owner=sari.person, text="hapus rempeyek")


def test_a_price_to_change_in_the_middle_of_adding_the_first_product_leads_back(sari: Somebody, shop: Business) -> None:
    sari.start("add-product")
    sari.say("lewati")
    sari.say("Keripik singkong 15rb/bungkus")
    assert sari.start("change-price", text="owah rega") == ["add-product/stock"]
    assert hear(sari, "text", text="owah rega") == ["add-product/price"]
