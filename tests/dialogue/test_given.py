"""An answer known already is kept without asking, and can be changed like any other; a rejection may remember."""

from datetime import UTC, datetime
from typing import Any

from dialogue import Chat, Confirm, Field, Incoming, Option, Rejected, Setting, Stack, conversation, table_of
from dialogue.messages import Json


class Pair(Field[list[str]]):
    """A name and perhaps a price, as in "chips 15"."""

    def read(self, said: Incoming, partial: Json = None) -> list[str]:
        return said.text.split()


class Number(Field[int]):
    """A number; a round one is asked back, and "yes" then means it."""

    def read(self, said: Incoming, partial: Json = None) -> int:
        if said.text == "yes" and partial is not None:
            return int(partial)
        if said.text.endswith("00"):
            raise Rejected("unsure", options=[Option(int(said.text), "it")], partial=int(said.text))
        return int(said.text)


def stack_of(function: Any, **args: Any) -> Stack:
    stack = Stack(table_of(conversation("sell")(function)), Setting(1, datetime(2026, 11, 22, tzinfo=UTC)))
    stack.start("sell", args)
    return stack


def say(stack: Stack, text: str) -> str:
    """What is asked next, or "" when nothing is."""
    return stack.answer(Incoming(text=text))[-1].asks


def sell(chat: Chat, db: Any, sold: list[Any]) -> None:
    name, *price = chat.ask("name", Pair())
    given = int(price[0]) if price else None
    rupiah = chat.ask("price", Number(), check=lambda n: "too-much" if n > 1000 else None, given=given)
    sold.append((name, rupiah))
    chat.ask("correct", Confirm(), name=name, price=rupiah)


def test_what_was_read_already_is_not_asked() -> None:
    sold: list[Any] = []
    stack = stack_of(sell, sold=sold)
    assert say(stack, "chips 15") == "correct"
    assert sold[-1] == ("chips", 15)


def test_what_was_not_read_is_asked() -> None:
    stack = stack_of(sell, sold=[])
    assert say(stack, "chips") == "price"
    assert say(stack, "15") == "correct"


def test_a_given_answer_can_be_changed_and_stays_changed() -> None:
    sold: list[Any] = []
    stack = stack_of(sell, sold=sold)
    say(stack, "chips 15")
    assert stack.command(["edit", "price"])[-1].asks == "price"
    assert say(stack, "17") == "correct"
    stack.repeat()
    assert sold[-1] == ("chips", 17)


def test_back_reopens_a_given_answer() -> None:
    stack = stack_of(sell, sold=[])
    say(stack, "chips 15")
    assert stack.back()[-1].asks == "price"


def test_another_given_answer_replaces_the_first_and_none_leaves_it() -> None:
    sold: list[Any] = []
    stack = stack_of(sell, sold=sold)
    say(stack, "chips 15")
    stack.edit("name")
    assert say(stack, "crisps 20") == "correct"
    assert sold[-1] == ("crisps", 20)
    stack.edit("name")
    assert say(stack, "nuts") == "correct"
    assert sold[-1] == ("nuts", 20)


def test_a_given_answer_that_the_check_rejects_is_asked_for() -> None:
    stack = stack_of(sell, sold=[])
    assert say(stack, "chips 1001") == "price"
    assert say(stack, "15") == "correct"


def test_a_given_answer_that_was_changed_survives_a_restart() -> None:
    sold: list[Any] = []
    stack = stack_of(sell, sold=sold)
    say(stack, "chips 15")
    stack.edit("price")
    sheet = stack.sheets[0]
    stack.sheets = [type(sheet).from_json({**sheet.to_json(), "args": {}})]
    stack.sheets[0].args = {"sold": sold}
    assert say(stack, "18") == "correct"
    assert sold[-1] == ("chips", 18)


def test_a_rejection_may_remember_what_it_asked_back() -> None:
    sold: list[Any] = []
    stack = stack_of(sell, sold=sold)
    say(stack, "chips")
    assert say(stack, "500") == "price"
    assert say(stack, "yes") == "correct"
    assert sold[-1] == ("chips", 500)
