"""The five rules that make a conversation an ordinary function (docs/explanation/conversations.md)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from typing import Any

import pytest

from dialogue import Chat, Confirm, Incoming, Instead, OneOf, Setting, Stack, Text, YesNo, mistakes, table_of
from tests.dialogue.conftest import Talk, named

Make = Callable[..., Talk]


class Kind(Enum):
    UMKM = "umkm"
    COOPERATIVE = "cooperative"


def shop(chat: Chat, db: list[Any]) -> None:
    chat.say("welcome")
    name = chat.ask("name", Text(max_length=20), check=lambda n: "taken" if n == "Sumber" else None)
    kind = chat.ask("kind", OneOf(Kind))
    nib = chat.ask("nib", Text(max_length=13)) if chat.ask("has-nib", YesNo()) else None
    db.append(("rehearsal", name))
    chat.ask("correct", Confirm(), name=name, kind=kind, nib=nib)
    db.append((name, kind.value, nib))
    chat.say("done", name=name)


def test_a_story_from_the_first_line_to_the_last(talk: Make) -> None:
    t = talk(shop)
    assert t.start() == ["welcome", "name"]
    assert t.say("Sari Jaya") == ["kind"]
    assert t.press("umkm") == ["has-nib"]
    assert t.press(True) == ["nib"]
    assert t.say("1234567890123") == ["correct"]
    assert t.press(True) == ["done"]
    assert t.kept == []
    assert t.db[-1] == ("Sari Jaya", "umkm", "1234567890123")


def test_rule_1_a_question_that_suspends_is_not_caught_by_except_exception(talk: Make) -> None:
    def careless(chat: Chat, db: list[Any]) -> None:
        try:
            chat.ask("name", Text(max_length=9))
        except Exception:  # noqa: BLE001 (that is the point)
            db.append("swallowed")
        chat.say("done")

    t = talk(careless)
    assert t.start() == ["name"]
    assert t.say("Sari") == ["done"]
    assert t.db == []


def test_rule_2_a_message_answers_only_the_question_that_waited_for_it(talk: Make) -> None:
    def two(chat: Chat, db: list[Any]) -> None:
        db.append((chat.ask("first", Text(max_length=9)), chat.ask("second", Text(max_length=9))))

    t = talk(two)
    t.start()
    assert t.say("one") == ["second"]
    assert t.say("two") == []
    assert t.db == [("one", "two")]


def test_rule_2_a_check_runs_when_the_answer_is_given_and_never_on_replay(talk: Make) -> None:
    checked: list[str] = []

    def three(chat: Chat, db: list[Any]) -> None:
        for name in ("a", "b", "c"):
            chat.ask(name, Text(max_length=9), check=checked.append)

    t = talk(three)
    t.start()
    for said in ("1", "2", "3"):
        t.say(said)
    assert checked == ["1", "2", "3"]


def test_rule_3_a_sentence_is_said_once(talk: Make) -> None:
    t = talk(shop)
    t.start()
    assert t.say("Sumber") == ["name.taken"]
    assert t.say("Sari") == ["kind"]
    assert t.command("back") == ["name"]


def test_rule_4_writes_before_the_last_question_are_a_rehearsal(talk: Make) -> None:
    t = talk(shop)
    t.start()
    t.say("Sari")
    t.press("umkm")
    t.press(False)
    assert t.db == []
    t.press(True)
    assert t.db == [("rehearsal", "Sari"), ("Sari", "umkm", None)]


def test_a_bubble_holds_as_many_sentences_as_it_can(talk: Make) -> None:
    t = talk(shop)
    assert len(t.turn(lambda s: s.start("shop", {}))) == 1


def test_a_question_asked_twice_is_refused_with_advice(talk: Make) -> None:
    def twice(chat: Chat, db: list[Any]) -> None:
        for _ in range(2):
            chat.ask("price", Text(max_length=9))

    t = talk(twice)
    t.start()
    with pytest.raises(mistakes.AskedTwice, match=r"chat\.part"):
        t.say("5000")


def test_a_part_keeps_the_answers_of_each_round(talk: Make) -> None:
    def products(chat: Chat, db: list[Any]) -> None:
        db.append([chat.part("product", n).ask("price", Text(max_length=9)) for n in range(2)])

    t = talk(products)
    assert t.start() == ["price"]
    assert t.waiting == "product[0].price"
    assert t.say("5000") == ["price"]
    t.say("7000")
    assert t.db == [["5000", "7000"]]


def test_a_remembered_value_is_made_once(talk: Make) -> None:
    made: list[int] = []

    def lottery(chat: Chat, db: list[Any]) -> None:
        number = chat.remember("number", lambda: made.append(1) or len(made))  # type: ignore[func-returns-value]
        chat.ask("guess", Text(max_length=9))
        db.append(number)

    t = talk(lottery)
    t.start()
    t.say("4")
    assert (made, t.db) == ([1], [1])


def test_an_endless_loop_of_questions_or_sentences_is_stopped_with_advice(talk: Make) -> None:
    def chatter(chat: Chat, db: list[Any]) -> None:
        while True:
            chat.say("again")

    with pytest.raises(mistakes.TooMuch, match="loop"):
        talk(chatter).start()


def test_a_question_asked_after_the_run_has_stopped_is_refused_with_advice(talk: Make) -> None:
    def greedy(chat: Chat, db: list[Any]) -> None:
        try:
            chat.ask("first", Text(max_length=9))
        finally:
            chat.ask("second", Text(max_length=9))

    with pytest.raises(mistakes.TwoAtOnce, match="Ask one, then the other"):
        talk(greedy).start()


def test_no_author_can_swallow_a_word_that_is_true_everywhere(talk: Make) -> None:
    class Sure(Text):
        def read(self, said: Incoming, partial: Any = None) -> str:
            raise Instead("cancel")

    def careless(chat: Chat, db: list[Any]) -> None:
        try:
            chat.ask("sure", Sure(max_length=9))
        except Exception:  # noqa: BLE001
            chat.say("swallowed")

    t = talk(careless)
    t.start()
    assert t.say("batal") == ["cancelled"]
    assert t.kept == []


@pytest.mark.parametrize("value", [{"a": 1}, {1, 2}, object()])
def test_an_argument_that_cannot_be_worded_is_refused_with_advice(talk: Make, value: Any) -> None:
    with pytest.raises(mistakes.NotSayable, match="'price' of a sentence is a"):
        talk(named("odd", lambda chat, db: chat.say("done", price=value))).start()


def test_today_is_the_date_where_the_person_is() -> None:
    days: list[date] = []
    table = table_of(named("day", lambda chat, db: days.append(chat.today)))
    for zone in (UTC, timezone(timedelta(hours=7))):
        Stack(table, Setting(1, datetime(2026, 11, 22, 23, tzinfo=UTC), zone=zone)).start("day", {})
    assert days == [date(2026, 11, 22), date(2026, 11, 23)]


def test_an_answer_that_json_cannot_hold_is_refused_naming_the_field(talk: Make) -> None:
    class Odd(Text):
        def pack(self, value: str) -> Any:
            return {value}

    def odd(chat: Chat, db: list[Any]) -> None:
        chat.ask("x", Odd(max_length=9))

    t = talk(odd)
    t.start()
    with pytest.raises(mistakes.NotKeepable, match="Odd"):
        t.say("1")
