"""A sealed answer stays: a quiz answer that has been marked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dialogue import Chat, Incoming, Text
from dialogue.fields import Field, More
from dialogue.messages import Json
from tests.dialogue.conftest import Talk, keys

Make = Callable[..., Talk]
ANY = Text(max_length=20)


def quiz(chat: Chat, db: Any) -> None:
    chat.ask("card", ANY)
    said = []
    for number in (1, 2):
        item = chat.part("item", number)
        said.append(item.ask("answer", ANY))
        item.seal()
        chat.say("feedback", answer=said[-1])
    db.append(said)


def at_the_second_item(talk: Make) -> Talk:
    t = talk(quiz)
    t.start()
    t.say("read")
    assert t.say("one") == ["feedback", "answer"]
    return t


def test_back_steps_over_a_sealed_answer_and_says_so(talk: Make) -> None:
    t = at_the_second_item(talk)
    assert t.command("back") == ["stays", "card"]
    assert t.command("back") == ["nothing-before", "card"]
    assert t.say("read again") == ["answer"]
    assert t.waiting == "item[2].answer"
    t.say("two")
    assert t.db == [["one", "two"]]


def test_with_nothing_but_sealed_answers_back_and_edit_say_that_they_stay(talk: Make) -> None:
    def sealed(chat: Chat, db: Any) -> None:
        chat.ask("first", ANY)
        chat.seal()
        chat.ask("second", ANY)

    t = talk(sealed)
    t.start()
    t.say("one")
    assert t.command("back") == ["stays", "second"]
    assert t.command("edit") == ["stays", "second"]
    assert t.command("edit", "first") == ["stays", "second"]


def test_edit_offers_no_sealed_answer_and_one_of_several_with_the_same_label(talk: Make) -> None:
    def cards(chat: Chat, db: Any) -> None:
        for number in (1, 2, 3):
            chat.part("card", number).ask("card", ANY)
        chat.part("item", 1).ask("answer", ANY)
        chat.part("item", 1).seal()

    def and_one_more(chat: Chat, db: Any) -> None:
        cards(chat, db)
        chat.ask("last", ANY)

    t = talk(and_one_more)
    t.start()
    for text in ("1", "2", "3", "one"):
        t.say(text)
    said = t.turn(lambda stack: stack.command(["edit"]))
    assert [choice.value for choice in said[0].choices] == [["edit", "card[3].card"], ["repeat"]]


def test_an_edited_message_does_not_revise_a_sealed_answer(talk: Make) -> None:
    t = at_the_second_item(talk)
    source = "m3"  # the message that gave it
    assert t.kept[0]["answers"][1][4] == source
    assert t.turn(lambda stack: stack.revise(source, Incoming(text="three"))) == []
    t.say("two")
    assert t.db == [["one", "two"]]


def test_a_sheet_kept_before_answers_could_be_sealed_is_still_read(talk: Make) -> None:
    t = at_the_second_item(talk)
    t.kept[0]["answers"] = [answer[:5] for answer in t.kept[0]["answers"]]
    t.say("two")
    assert t.db == [["one", "two"]]


@pytest.mark.parametrize("in_a_burst", [True, False])
def test_parts_of_an_answer_are_acknowledged_together_only_where_they_come_in_a_burst(
    talk: Make, in_a_burst: bool
) -> None:
    class Parts(Field[str]):
        def read(self, said: Incoming, partial: Json = None) -> str:
            raise More([*(partial or []), said.text], "more", in_a_burst=in_a_burst)

    def collect(chat: Chat, db: Any) -> None:
        chat.ask("parts", Parts())

    t = talk(collect)
    t.start()
    said = t.turn(lambda stack: stack.answer(Incoming(text="one")))
    assert keys(said) == ["parts.more"]
    assert bool(said[0].burst) == in_a_burst
