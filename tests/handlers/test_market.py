"""Buying in the chat: what is found, ordered, answered and cancelled; and nobody sees another one's order."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from dialogue import Incoming
from services import businesses, programme
from services.businesses import BusinessKind, Sector
from services.market import ordering, qris_picture
from services.tables.events import Delivery
from services.tables.market import MarketOrder
from tests.bot.photos import QRIS
from tests.handlers.conftest import LANGUAGES, WORDS, Somebody, Town
from tests.services.market.conftest import tell, tell_product, tell_shop


@pytest.fixture
def budi(town: Town, db: Session) -> Somebody:
    tell_shop(db)
    tell_product(db)
    return town.greeted(channel="telegram")


def answered(db: Session, answer: str, **more: Any) -> None:
    tell(db, f"order.{answer}", seconds=100_000, order={"id": "m1"}, **more)


def told(db: Session) -> list[tuple[str, dict[str, Any]]]:
    rows = db.execute(select(Delivery.type, Delivery.body).where(Delivery.endpoint == "kanca").order_by(Delivery.about))
    return [(row[0], json.loads(row[1])["data"]["order"]) for row in rows]


def orders(who: Somebody, **answers: str) -> None:
    """Two packs, to be fetched, paid in cash."""
    who.start("market-order", listing="p34")
    who.say(answers.get("quantity", "2"))
    who.send(Incoming("choice", choice="pickup"))
    who.say("0857-1234-5678")
    who.say("lewati")
    who.send(Incoming("choice", choice=True))


def test_what_is_found_is_told_with_price_shop_and_place(budi: Somebody) -> None:
    assert budi.start("market-search", text="keripik") == ["market-search/one", "market-search/list"]
    assert [budi.argument(name) for name in ("name", "price", "shop", "place")] == [
        "Keripik singkong", 15000, "Keripik Bu Sari", "Kabupaten Malang",
    ]  # fmt: skip
    assert budi.press("Keripik singkong") == ["market-product/card"]


def test_nothing_found_is_said_with_a_way_on(budi: Somebody) -> None:
    assert budi.start("market-search", text="helikopter") == ["market-search/nothing"]
    assert budi.press("again") == ["market-search/what"]
    assert budi.say("singkong") == ["market-search/one", "market-search/list"]


def test_many_come_in_pages(db: Session, budi: Somebody) -> None:
    for n in range(50, 58):
        tell_product(db, f"p{n}", seconds=n, name=f"Sambal {n}")
    assert budi.start("market-search", text="sambal").count("market-search/one") == 6
    assert budi.press("next-page").count("market-search/one") == 2
    assert budi.press("previous-page").count("market-search/one") == 6


def test_a_product_is_shown_with_the_way_to_its_page(db: Session, budi: Somebody) -> None:
    programme.tell(programme.Programme(market_url="https://pasar.test"))
    photo = f"/photos/{'a' * 64}/1280.jpg"
    tell_product(db, seconds=1, photos=[photo])
    assert budi.start("market-product", listing="p34") == ["market-product/card"]
    assert budi.argument("link") == "https://pasar.test/p/keripik-singkong-34"
    assert budi.heard[-1].picture == "a" * 64
    assert budi.press("order") == ["market-order/quantity"]


def test_how_many_somebody_wants_is_not_asked_again(budi: Somebody) -> None:
    assert budi.start("market-search", text="keripik", quantity=2, unit="bungkus") == ["market-product/card"]
    assert budi.press("order") == ["market-order/delivery"]


def test_with_several_to_choose_from_it_is_kept_until_one_is_chosen(db: Session, budi: Somebody) -> None:
    tell_product(db, "p35", name="Keripik tempe")
    assert budi.start("market-search", text="keripik", quantity=24, unit="pcs")[-1] == "market-search/list"
    budi.press("Keripik tempe")
    assert budi.press("order") == ["market-order/quantity"]  # there are but twenty
    budi.start("market-product", listing="p35", quantity=2, unit="pcs")
    assert budi.press("order") == ["market-order/delivery"]


def test_an_amount_in_another_unit_is_asked_for(budi: Somebody) -> None:
    budi.start("market-search", text="keripik", quantity=2, unit="kg")
    assert budi.press("order") == ["market-order/quantity"]


def test_a_telephone_number_is_no_address(budi: Somebody) -> None:
    budi.start("market-order", listing="p34", quantity=2)
    assert budi.send(Incoming("choice", choice="courier")) == ["market-order/address"]
    assert budi.say("hp saya 081234567890 nanti ya")[0] == "market-order/address.only-phone"
    assert budi.say("Jl. Melati 7, Wonokromo") == ["market-order/phone"]


def test_an_order_from_the_chat_is_told_with_the_buyers_phone_and_no_more_than_is_needed(
    db: Session, budi: Somebody
) -> None:
    orders(budi)
    assert [line.key for line in budi.lines] == ["market-order/done"]
    ((type_, order),) = told(db)
    assert (type_, order["total_rupiah"], order["delivery"], order["payment"]["method"]) == (
        "order.placed", 30000, {"method": "pickup"}, "cod",
    )  # fmt: skip
    assert (order["buyer"]["phone"], order["buyer"]["address"]) == ("+6285712345678", None)
    assert db.scalars(select(MarketOrder.person_id)).all() == [budi.person]


def test_who_pays_by_qris_gets_the_code_and_how_much_once_the_seller_has_accepted(db: Session, budi: Somebody) -> None:
    paid_by = {"cod": False, "qris": QRIS, "transfer": None}
    tell_shop(db, seconds=1, payment=paid_by)
    orders(budi)
    answered(db, "accepted")
    assert budi.hears_announcements() == ["market-status/is-accepted", "market-status/pay-qris"]
    assert (budi.argument("total"), budi.argument("merchant")) == (30000, "KERIPIK BU SARI")
    shown = budi.heard[-1].document
    assert (shown["make"], shown["as"]) == ("qris", "picture")
    facts = qris_picture.facts(db, budi.person, shown["args"])
    assert facts is not None
    assert (facts["code"], WORDS.say(facts["total"], "id")) == (QRIS, "Rp30.000")
    assert qris_picture.facts(db, budi.person + 1, shown["args"]) is None
    tell_shop(db, seconds=2, payment=paid_by | {"qris": None, "cod": True})
    assert qris_picture.facts(db, budi.person, shown["args"]) is None


def test_a_shop_orders_in_its_own_name_and_to_its_own_address(db: Session, budi: Somebody) -> None:
    businesses.register(
        db, owner=budi.person, name="Kopontren Al Falah", kind=BusinessKind.COOPERATIVE, sector=Sector.TRADE,
        regency_code="35.78", address="Jl. Pondok 1, Wonokromo", phone="+62315678901", now=budi.now,
    )  # fmt: skip
    budi.start("market-order", listing="p34")
    budi.say("2")
    budi.send(Incoming("choice", choice="courier"))
    assert budi.say("lewati") == ["market-order/correct"]
    budi.send(Incoming("choice", choice=True))
    ((_, order),) = told(db)
    assert order["buyer"] == {
        "name": "Kopontren Al Falah", "place": "Kota Surabaya", "phone": "+62315678901",
        "address": "Jl. Pondok 1, Wonokromo",
    }  # fmt: skip


def test_more_than_there_is_cannot_be_ordered(budi: Somebody) -> None:
    budi.start("market-order", listing="p34")
    assert budi.say("21")[0].endswith("too-big")
    assert budi.say("20") == ["market-order/delivery"]


def test_the_sellers_answer_comes_to_the_buyers_chat(db: Session, budi: Somebody) -> None:
    orders(budi)
    answered(db, "accepted")
    assert budi.hears_announcements() == ["market-status/is-accepted"]
    assert budi.start("market-received", order=1) == ["refusals/not-handed-over"]
    tell(db, "order.ready", seconds=100_001, order={"id": "m1"})
    assert budi.hears_announcements() == ["market-status/is-ready"]
    assert budi.press("received") == ["market-status/is-delivered"]
    assert [type_ for type_, _ in told(db)] == ["order.placed", "order.delivered"]


def test_what_was_fetched_is_not_told_to_have_been_sent(db: Session, budi: Somebody) -> None:
    orders(budi)
    answered(db, "handed_over")
    assert budi.hears_announcements() == ["market-status/is-handed_over"]
    told = [WORDS.say(budi.lines[0], language) for language in LANGUAGES]
    for words, fetched in zip(told, ("sudah diambil", "sampun dipunpundhut", "wis dijupuk"), strict=True):
        assert fetched in words


def test_a_refusal_comes_with_its_reason(db: Session, budi: Somebody) -> None:
    orders(budi)
    answered(db, "declined", reason={"code": "other", "text": "Sedang panen"})
    assert budi.hears_announcements() == ["market-status/is-declined"]
    assert budi.argument("reason") == "Sedang panen"


def test_a_buyer_may_cancel_until_the_seller_has_answered(db: Session, budi: Somebody) -> None:
    orders(budi)
    budi.press("status")
    assert budi.press("cancel") == ["market-status/is-cancelled"]
    assert budi.start("market-cancel", order=1) == ["market-status/is-cancelled"]  # twice is once
    orders(budi)
    tell(db, "order.accepted", seconds=100_000, order={"id": "m2"})
    assert budi.start("market-cancel", order=2) == ["refusals/too-late-to-cancel"]


def test_nobody_sees_an_order_of_somebody_else(town: Town, budi: Somebody) -> None:
    orders(budi)
    other = town.greeted(channel="web")
    for conversation in ("market-status", "market-cancel", "market-received"):
        assert other.start(conversation, order=1) == ["refusals/not-yours"]


def test_what_is_gone_cannot_be_ordered(db: Session, budi: Somebody) -> None:
    tell_shop(db, seconds=1, status="closed")
    for conversation in ("market-product", "market-order"):
        assert budi.start(conversation, listing="p34") == ["refusals/not-for-sale"]


def test_an_erased_buyer_leaves_no_order_behind(db: Session, budi: Somebody) -> None:
    from services import mydata

    orders(budi)
    assert mydata.summary(db, person=budi.person)["market_orders"] == 1
    mydata.erase(db, person=budi.person, now=budi.now)
    assert ordering.by_secret(db, secret="x") is None
    assert db.scalars(select(MarketOrder.id)).all() == []
