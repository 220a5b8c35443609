"""Orders in a talk: in a group whoever is an officer answers, others do not; words in private do what buttons do."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot import wishes
from bot.channels.channel import Arrival, Press
from bot.hearing import Hearing
from dialogue import Line
from services import businesses, people, products, roles
from services.businesses import BusinessKind, Sector
from services.orders import groups
from services.roles import Role
from services.tables.events import Delivery
from services.tables.orders import Order, OrderGroup
from services.turns import Snapshot
from tests.handlers.conftest import WORDS, Somebody, Town
from tests.services.orders.town import comes, data, item

HEARING = Hearing(WORDS)
GROUP = "-1001"


def tell(somebody: Somebody, text: str, *, private: bool = True) -> list[str]:
    """Say something through the hearing, as the intake would."""
    about = people.get(somebody.db, person=somebody.person)
    before = Snapshot(
        somebody.person, 0, 10, somebody.language, about.part, "", 0.0, True, False, False, False,
        somebody.stack, "", "", "chat",
    )  # fmt: skip
    chat = "chat" if private else GROUP
    arrival = Arrival("telegram", f"m-{text}", "user", chat, "text", somebody.now, text=text, private=private)
    return somebody._turn(lambda stack: HEARING.hear(stack, arrival, before))


def selling(db: Session, town: Town, place: int | None = None, stock: int | None = 20) -> Somebody:
    sari = town.greeted(channel="telegram")
    shop = businesses.register(
        db, owner=sari.person, name="Keripik Bu Sari", kind=BusinessKind.UMKM, sector=Sector.FOOD,
        regency_code="35.07", cooperative_id=place, now=sari.now,
    )  # fmt: skip
    products.add(
        db, business=shop.id, owner=sari.person, name="Keripik singkong", price_rupiah=15000, unit="bungkus",
        stock=stock, now=sari.now,
    )  # fmt: skip
    db.commit()
    return sari


def officer(db: Session, town: Town, place: int, name: str = "Ani") -> Somebody:
    ani = town.greeted("officer", name, channel="telegram")
    roles.give(db, person=ani.person, role=Role.OFFICER, cooperative=place, now=ani.now)
    db.commit()
    return ani


def order(db: Session, sari: Somebody, number: int = 17, **more: Any) -> int:
    comes(db, data(f"o-{number}", **more), now=sari.now)
    db.commit()
    return db.scalars(select(Order.id).where(Order.external == f"o-{number}")).one()


def answer(db: Session) -> str:
    db.expire_all()
    return db.scalars(select(Order.answer)).one()


def test_an_officer_binds_a_group_and_answers_in_it(db: Session, town: Town, place: int) -> None:
    sari, ani = selling(db, town, place), officer(db, town, place)
    assert tell(ani, "grup pesanan") == ["order-group/code"]
    code = ani.argument("code")
    assert tell(ani, f"/bind {code}", private=False) == ["bind-group/bound"]
    assert list(db.scalars(select(OrderGroup.chat))) == [GROUP]
    order(db, sari)
    assert ani.hears_announcements() == ["order-alert/new", "order-alert/card"]
    assert (ani.argument("link"), ani.argument("address")) == (None, None)  # a group has many readers
    assert ani.press("accept") == ["answer-order/accepted"]
    assert answer(db) == "accepted"
    assert tell(ani, "/unbind", private=False) == ["unbind-group/unbound"]
    assert tell(ani, "/unbind", private=False) == ["unbind-group/not-bound"]


@pytest.mark.parametrize(("language", "said"), [("id", "balas"), ("jv-krama", "mbales"), ("jv-ngoko", "mbales")])
def test_a_bound_group_is_told_that_a_word_must_answer_the_message(language: str, said: str) -> None:
    assert said in WORDS.say(Line("bind-group/bound", {"place": "KUD Mawar"}), language)


def test_the_list_leads_an_owner_to_the_settings_and_an_officer_to_the_group(
    db: Session, town: Town, place: int
) -> None:
    sari, ani = selling(db, town, place), officer(db, town, place)
    sari.start("my-orders")
    assert sari.buttons[-1] == "order-settings"
    ani.start("my-orders")
    assert ani.buttons[-1] == "order-group"
    assert ani.press("order-group") == ["order-group/code"]


def test_a_stranger_in_the_group_neither_binds_nor_answers(db: Session, town: Town, place: int) -> None:
    sari, budi = selling(db, town, place), town.greeted(name="Budi", channel="telegram")
    ani = officer(db, town, place)
    code = groups.make_code(db, officer=ani.person, cooperative=place, now=ani.now)
    number = order(db, sari)
    assert tell(budi, f"/bind {code}", private=False) == ["refusals/group-not-theirs"]
    assert tell(budi, "/bind salah", private=False) == ["bind-group/no-code"]
    assert tell(budi, "/unbind", private=False) == ["unbind-group/not-bound"]
    assert budi.start("answer-order", order=number, do="accept") == ["refusals/not-yours"]
    assert tell(budi, "terima 17", private=False) == ["refusals/no-such-order"]
    assert answer(db) == ""


def test_a_press_on_what_another_officer_was_asked_is_no_answer_to_ones_own_question(
    db: Session, town: Town, place: int
) -> None:
    sari, ani, joko = selling(db, town, place), officer(db, town, place), officer(db, town, place, "Joko")
    for one, number in ((ani, 17), (joko, 18)):
        assert one.start("answer-order", order=order(db, sari, number), do="decline") == ["answer-order/reason"]
    asked = json.dumps(ani.heard[-1].to_json())  # of Ani, in a turn that bears the same number as Joko's
    before = Snapshot(
        joko.person, 0, 10, "id", "officer", "", 0.0, True, False, False, False, joko.stack, asked, "answer-order#0",
        "chat", pressed_of=ani.person,
    )  # fmt: skip
    press = Arrival("telegram", "m-1", "user", GROUP, "press", joko.now, press=Press(1, 0), private=False)
    said = joko._turn(lambda stack: HEARING.hear(stack, press, before))
    assert said == ["common/too-late", "answer-order/reason"]
    assert set(db.scalars(select(Order.answer))) == {""}


def test_a_group_talks_of_nothing_but_orders(db: Session, town: Town, place: int) -> None:
    ani = officer(db, town, place)
    assert tell(ani, "produk saya", private=False) == ["common/in-private"]
    assert tell(ani, "pesanan 17", private=False) == ["common/in-private"]


def test_an_officer_types_in_the_group_what_a_button_would_do(db: Session, town: Town, place: int) -> None:
    sari, ani = selling(db, town, place), officer(db, town, place)
    order(db, sari)
    assert tell(ani, "terima 17", private=False) == ["answer-order/accepted"]
    assert tell(ani, "siap 17", private=False) == ["order-ready/ready"]


@pytest.mark.parametrize("text", ["terima", "pesenan kula tampi", "Pesanan TMK-17 saya terima", "terima pesanan 17"])
def test_the_only_open_order_is_accepted_by_a_word(db: Session, town: Town, text: str) -> None:
    sari = selling(db, town)
    order(db, sari)
    assert tell(sari, text) == ["answer-order/accepted"]


@pytest.mark.parametrize(
    ("text", "said"),
    [("siap", "order-ready/ready"), ("wis siap", "order-ready/ready"), ("sampun cawis", "order-ready/ready"),
     ("dikirim", "hand-over/courier"), ("sampun dikintun", "hand-over/courier")],
)  # fmt: skip
def test_the_only_accepted_order_goes_on_by_a_word_alone(db: Session, town: Town, text: str, said: str) -> None:
    sari = selling(db, town)
    sari.start("answer-order", order=order(db, sari), do="accept")
    assert tell(sari, text) == [said]


def test_without_an_accepted_order_siap_may_mean_anything(db: Session, town: Town) -> None:
    sari = selling(db, town)
    order(db, sari)
    assert tell(sari, "siap")[0] == "common/nothing-understood"


def test_with_several_open_orders_it_asks_which(db: Session, town: Town) -> None:
    sari = selling(db, town)
    order(db, sari, 1)
    order(db, sari, 2)
    assert tell(sari, "terima") == ["order-word/which"]
    assert sari.press("answer-order") == ["answer-order/accepted"]


def test_with_no_open_order_it_shows_the_list(db: Session, town: Town) -> None:
    assert tell(selling(db, town), "terima") == ["my-orders/none"]


def test_a_typed_label_after_the_alert_asks_which_when_there_are_several(db: Session, town: Town) -> None:
    assert wishes.typed_door("Terima", ("answer-order", {"order": 2, "do": "accept"})) == (
        "order-word", {"do": "accept"},
    )  # fmt: skip
    assert wishes.typed_door("1", ("answer-order", {"order": 2, "do": "accept"}))[0] == "answer-order"


def test_too_little_stock_offers_what_can_be_done(db: Session, town: Town) -> None:
    sari = selling(db, town, stock=2)
    number = order(db, sari)
    assert sari.start("answer-order", order=number, do="accept") == ["answer-order/lacking"]
    assert sari.buttons[:2] == ["answer-order", "answer-order"]
    assert answer(db) == ""


def test_nothing_is_asked_about_an_order_that_was_answered_meanwhile(db: Session, town: Town, place: int) -> None:
    sari, ani = selling(db, town, place), officer(db, town, place)
    number = order(db, sari)
    assert sari.start("answer-order", order=number, do="decline") == ["answer-order/reason"]
    ani.start("answer-order", order=number, do="accept")
    assert sari.press("sold-out") == ["refusals/order-answered"]
    assert sari.open == []
    assert answer(db) == "accepted"


def test_an_alert_for_an_order_answered_meanwhile_says_nothing(db: Session, town: Town, place: int) -> None:
    sari, ani = selling(db, town, place), officer(db, town, place)
    number = order(db, sari)
    ani.start("answer-order", order=number, do="accept")
    assert sari.hears_announcements() == ["order-alert/accepted"]  # who has answered, and nothing of the alert


@pytest.mark.parametrize(
    ("said", "until"),
    [("2 jam", datetime(2026, 11, 22, 5, tzinfo=UTC)), ("besok", datetime(2026, 11, 23, 2, tzinfo=UTC)),
     ("sesuk", datetime(2026, 11, 23, 2, tzinfo=UTC)), ("sejam", datetime(2026, 11, 22, 4, tzinfo=UTC))],
)  # fmt: skip
def test_an_order_is_put_off_in_words(db: Session, town: Town, said: str, until: datetime) -> None:
    sari = selling(db, town)
    number = order(db, sari)
    sari.start("answer-order", order=number, do="postpone")
    assert sari.say("mbuh") == ["answer-order/until.no-later"]
    assert sari.say("400 jam")[0] == "answer-order/until.too-late"
    assert sari.say(said) == ["answer-order/postponed"]
    db.expire_all()
    at = db.scalars(select(Order.postponed_until)).one()
    assert at is not None
    assert abs((at - until).total_seconds()) < 120


def test_an_order_that_is_fetched_needs_no_courier(db: Session, town: Town) -> None:
    sari = selling(db, town)
    number = order(db, sari, delivery={"method": "pickup"})
    sari.start("answer-order", order=number, do="accept")
    assert sari.start("hand-over", order=number) == ["hand-over/done"]
    assert answer(db) == "handed_over"


@pytest.mark.parametrize(
    ("status", "words"), [("delivered", "pembeli sudah menerimanya"), ("shipped", "sudah dikirim"),
                          ("cancelled", "sudah dibatalkan"), ("refunded", "dikembalikan uangnya")]
)  # fmt: skip
def test_what_others_did_to_an_order_does_not_bear_the_sellers_name(
    db: Session, town: Town, status: str, words: str
) -> None:
    sari = selling(db, town)
    number = order(db, sari)
    sari.start("answer-order", order=number, do="accept")
    sari.start("my-order", order=number)
    assert "(oleh " in WORDS.say(sari.lines[0], "id")
    comes(db, data("o-17", 2, status), now=sari.now)
    sari.start("my-order", order=number)
    assert (sari.argument("stage"), sari.argument("name")) == (status, None)
    assert sari.start("hand-over", order=number) == ["refusals/order-over"]
    assert words in WORDS.say(sari.lines[0], "id")


def test_courier_and_receipt_are_asked_and_may_be_skipped(db: Session, town: Town) -> None:
    sari = selling(db, town)
    number = order(db, sari)
    assert sari.start("hand-over", order=number) == ["refusals/order-not-accepted"]
    sari.start("answer-order", order=number, do="accept")
    assert sari.start("hand-over", order=number) == ["hand-over/courier"]
    assert sari.say("JNE") == ["hand-over/receipt"]
    assert sari.press("skip") == ["hand-over/done"]


def test_a_list_longer_than_a_page_is_leafed_through(db: Session, town: Town) -> None:
    sari = selling(db, town, stock=None)
    for n in range(8):
        order(db, sari, n, items=[item("p1", 1)])
    assert sari.start("my-orders") == ["my-orders/list"]
    assert (sari.argument("total"), sari.argument("pages")) == (8, 2)
    assert sari.press("next-page") == ["my-orders/list"]
    assert sari.argument("page") == 2
    assert sari.press("my-order") == ["my-order/head", "order-alert/card"]


def test_an_owner_who_types_the_code_for_somebody_else_hears_whom_it_is_for(db: Session, town: Town) -> None:
    sari, budi = selling(db, town), town.greeted(name="Budi", channel="telegram")
    shop = businesses.of(db, owner=sari.person)[0].id
    sari.start("add-contact", business=shop)
    code = sari.argument("code")
    assert sari.start("join-contact", code=code) == ["refusals/answers-already"]
    assert budi.start("join-contact", code=code) == ["join-contact/joined"]
    assert sari.start("join-contact") == ["join-contact/code"]
    assert budi.start("join-contact", code=code) == ["claim-role/used"]


def test_who_closes_or_erases_is_told_how_many_orders_stand_open(db: Session, town: Town) -> None:
    sari = selling(db, town)
    shop = businesses.of(db, owner=sari.person)[0].id
    assert sari.start("close-business", business=shop) == ["close-business/sure"]
    sari.say("tidak")
    order(db, sari)
    sari.start("answer-order", order=order(db, sari, 18), do="accept")
    assert sari.start("close-business", business=shop) == ["close-business/orders", "close-business/sure"]
    assert (sari.argument("waiting"), sari.argument("under_way")) == (1, 1)
    assert sari.say("iya") == ["close-business/closed"]
    assert sari.start("erase-my-data") == ["erase-my-data/orders", "erase-my-data/sure"]
    assert sari.say("tidak jadi") != ["erase-my-data/erased"]
    sari.start("erase-my-data")
    assert sari.say("hapus") == ["erase-my-data/erased"]
    assert not db.scalars(select(Order)).all()
    declined = db.scalars(select(Delivery.body).where(Delivery.type == "order.declined")).all()
    assert ["shop-closed" in body for body in declined] == [True, True]
