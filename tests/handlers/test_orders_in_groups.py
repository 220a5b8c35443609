"""In a group many read: orders are answered there, and nothing else of anybody is said or asked."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot import groups
from bot.channels.channel import Arrival, Press
from dialogue import Choice, Line, Message, own_words
from services.tables.roles import Code
from services.turns import Snapshot
from tests.handlers.conftest import WORDS, Somebody, Town, names_of
from tests.handlers.test_orders import GROUP, HEARING, answer, officer, order, selling, tell


def press(somebody: Somebody, choice: Choice) -> list[str]:
    """Press a button under a message in the group, through the hearing."""
    under = json.dumps(Message((own_words("…"),), (choice,)).to_json())
    before = Snapshot(
        somebody.person, 0, 10, somebody.language, "officer", "", 0.0, True, False, False, False,
        somebody.stack, under, "", "chat", pressed_of=somebody.person,
    )  # fmt: skip
    arrival = Arrival("telegram", "m-1", "user", GROUP, "press", somebody.now, press=Press(1, 0), private=False)
    return somebody._turn(lambda stack: HEARING.hear(stack, arrival, before))


def door(conversation: str, **args: Any) -> Choice:
    return Choice(Line("choices/menu"), "door", [conversation, args])


def offered(somebody: Somebody, name: str) -> Choice:
    return next(choice for choice in somebody.offered if name in names_of(choice))


def test_every_other_conversation_is_left_for_private_talk(db: Session, town: Town, place: int) -> None:
    sari, ani = selling(db, town, place), officer(db, town, place)
    number = order(db, sari)
    others = sorted(ani.table.keys() - groups.IN_GROUP)
    assert {"my-order", "my-orders", "order-group", "my-data", "menu", "did-you-mean"} <= set(others)
    said = {tuple(press(ani, door(name, order=number))) for name in others}
    assert (said, ani.open) == ({("common/in-private",)}, [])
    assert not db.scalars(select(Code)).all()


def test_no_conversation_is_named_that_does_not_exist(db: Session, town: Town) -> None:
    assert town.table.keys() >= groups.IN_GROUP


def test_an_order_goes_all_its_way_by_buttons_and_no_buyers_address_is_shown(
    db: Session, town: Town, place: int
) -> None:
    sari, ani = selling(db, town, place), officer(db, town, place)
    number = order(db, sari)
    ani.start("order-alert", order=number, kind="new", group=True)
    alert = ani.heard
    assert press(ani, offered(ani, "accept")) == ["answer-order/accepted"]
    assert ani.buttons == ["order-ready"]  # the list of orders would not open there
    accepted = ani.heard
    assert press(ani, offered(ani, "ready")) == ["order-ready/ready"]
    assert press(ani, offered(ani, "hand-over")) == ["hand-over/courier"]
    assert tell(ani, "JNE", private=False) == ["hand-over/receipt"]
    assert tell(ani, "0123", private=False) == ["hand-over/done"]
    assert answer(db) == "handed_over"
    text = " ".join(WORDS.say(line, "id") for each in (*alert, *accepted, *ani.heard) for line in each.lines)
    assert not [secret for secret in ("Mawar", "6281234567890", "wa.me") if secret in text]


@pytest.mark.parametrize("text", ["data saya", "menu", "grup pesanan", "bahasa", "pesanan 17", "kode pemulihan saya"])
def test_words_for_something_else_are_kept_from_the_group_while_a_question_waits_there(
    db: Session, town: Town, place: int, text: str
) -> None:
    sari, ani = selling(db, town, place), officer(db, town, place)
    press(ani, door("answer-order", order=order(db, sari), do="decline"))
    assert tell(ani, text, private=False) == ["common/in-private", "answer-order/reason"]
    assert ani.open == ["answer-order"]


def test_what_was_open_in_a_group_from_an_earlier_release_does_not_go_on(db: Session, town: Town, place: int) -> None:
    ani = officer(db, town, place)
    assert ani.start("register-business") == ["register-business/name"]
    assert tell(ani, "Keripik Bu Ani", private=False) == ["common/in-private"]
    assert ani.open == []
