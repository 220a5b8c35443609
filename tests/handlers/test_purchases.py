"""What somebody bought in the chat is found, looked at and cancelled in words, also by whoever sells as well."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from services.market import ordering
from services.market.ordering import Buyer
from tests.handlers.conftest import LANGUAGES, WORDS, Somebody, Town
from tests.handlers.test_market import answered, budi, orders
from tests.handlers.test_orders import order, selling
from tests.handlers.test_orders import tell as says
from tests.services.market.conftest import tell as tell_market
from tests.services.market.conftest import tell_product, tell_shop

__all__ = ["budi"]


@pytest.mark.parametrize("text", ["pesanan saya", "pesenan kula", "pesenanku", "pesanan"])
def test_who_only_buys_sees_what_they_bought(budi: Somebody, text: str) -> None:
    orders(budi)
    assert says(budi, text) == ["my-purchases/list"]
    assert budi.press("market-status") == ["market-status/whole"]


def test_who_sells_too_finds_what_they_bought_beside_their_list(db: Session, town: Town) -> None:
    tell_shop(db)
    tell_product(db)
    sari = selling(db, town)
    says(sari, "pesanan saya")
    assert "my-purchases" not in sari.buttons
    buyer = Buyer("Sari", "+6285712345678", person=sari.person)
    ordering.place(
        db, listing="p34", quantity=2, buyer=buyer, payment="cod", delivery="pickup", secret="s", now=sari.now
    )  # fmt: skip
    assert says(sari, "pesanan saya") == ["my-orders/none"]
    assert sari.press("my-purchases") == ["my-purchases/list"]
    order(db, sari, 1)
    assert says(sari, "pesanan TMK-1")[0] == "my-order/head"  # what they sell comes first
    assert says(sari, "batalkan pesanan TMK-1") == ["market-cancel/sure"]
    assert says(sari, "ya") == ["market-status/is-cancelled"]


@pytest.mark.parametrize("text", ["pesanan TMK-1", "tingali pesenan TMK-1", "pesenan 1"])
def test_an_order_is_found_by_its_number_by_its_buyer_alone(town: Town, budi: Somebody, text: str) -> None:
    orders(budi)
    assert says(budi, text) == ["market-status/whole"]
    assert says(town.greeted(channel="telegram"), text) == ["refusals/no-such-order"]


@pytest.mark.parametrize("text", ["batalkan pesanan TMK-1", "batalaken pesenan TMK-1", "batalake TMK-1"])
def test_an_order_is_cancelled_by_its_number_until_it_is_accepted(db: Session, budi: Somebody, text: str) -> None:
    orders(budi)
    assert says(budi, text) == ["market-cancel/sure"]
    assert says(budi, "ya") == ["market-status/is-cancelled"]
    assert says(budi, text) == ["market-status/is-cancelled"]  # nothing is left to be asked
    orders(budi)
    tell_market(db, "order.accepted", seconds=100_000, order={"id": "m2"})
    assert says(budi, text.replace("TMK-1", "TMK-2")) == ["refusals/too-late-to-cancel"]


def test_who_does_not_want_to_cancel_after_all_keeps_the_order_and_is_told_so(budi: Somebody) -> None:
    orders(budi)
    says(budi, "batalkan TMK-1")
    assert says(budi, "tidak") == ["market-cancel/kept"]
    assert budi.press("market-status") == ["market-status/whole"]
    says(budi, "batalkan TMK-1")
    assert says(budi, "batal") == ["common/cancelled"]
    assert "tetap berlaku" in WORDS.say(budi.lines[0], "id")
    says(budi, "pesanan TMK-1")
    assert budi.press("market-cancel") == ["market-status/is-cancelled"]  # the button under the order asks nothing


def test_an_order_that_is_accepted_while_its_buyer_is_asked_is_not_cancelled(db: Session, budi: Somebody) -> None:
    orders(budi)
    says(budi, "batalkan TMK-1")
    answered(db, "accepted")
    assert says(budi, "ya") == ["refusals/too-late-to-cancel"]
    assert budi.open == []


def test_an_accepted_order_is_shown_whole_with_the_shops_telephone(db: Session, budi: Somebody) -> None:
    orders(budi)
    says(budi, "pesanan TMK-1")
    assert budi.argument("phone") is None
    assert budi.buttons == ["market-cancel", "my-purchases"]
    answered(db, "accepted")
    assert says(budi, "pesanan TMK-1") == ["market-status/whole"]
    assert "my-purchases" in budi.buttons
    for language in LANGUAGES:
        shown = WORDS.say(budi.lines[0], language)
        for part in ("TMK-1", "2 bungkus Keripik singkong", "Rp30.000", "0812-"):
            assert part in shown
