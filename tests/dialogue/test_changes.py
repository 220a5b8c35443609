"""Back, edit, cancel, help, numbers, refusals, time-outs, digressions, doors: what a person may do at any moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from dialogue import LATE, Chat, Confirm, Incoming, Line, OneOf, Optional, Refusal, Text, Within, YesNo, mistakes
from tests.dialogue.conftest import Talk, keys, named
from tests.dialogue.test_five_rules import Kind, shop

Make = Callable[..., Talk]


def at_summary(talk: Make) -> Talk:
    t = talk(shop)
    t.start()
    t.say("Sari")
    t.press("umkm")
    assert t.press(False) == ["correct"]
    return t


def test_back_goes_back_one_question_at_a_time_and_the_later_answers_stay(talk: Make) -> None:
    t = at_summary(talk)
    assert t.command("back") == ["has-nib"]
    assert t.command("back") == ["kind"]
    assert t.press("cooperative") == ["has-nib"]
    assert t.press(False) == ["correct"]


def test_back_at_the_first_question_says_so_and_asks_again_in_one_message(talk: Make) -> None:
    t = talk(shop)
    t.start()
    [said] = t.turn(lambda s: s.back())
    assert keys([said]) == ["nothing-before", "name"]


def test_one_answer_is_edited_and_the_later_ones_stay(talk: Make) -> None:
    t = at_summary(talk)
    assert t.command("edit", "name") == ["name"]
    assert t.say("Sari Baru") == ["correct"]
    t.press(True)
    assert t.db[-1] == ("Sari Baru", "umkm", None)


def test_edit_without_a_name_offers_what_was_answered_and_a_number_chooses(talk: Make) -> None:
    t = at_summary(talk)
    said = t.turn(lambda s: s.command(["edit"]))
    assert [choice.line.key for choice in said[0].choices] == [
        "shop/name.label",
        "shop/kind.label",
        "shop/has-nib.label",
        "common/go-on",
    ]
    assert t.say("2") == ["kind"]


def test_a_number_typed_at_the_list_of_answers_is_not_taken_for_the_answer_that_was_waited_for(talk: Make) -> None:
    def form(chat: Chat, db: list[Any]) -> None:
        for name in ("name", "price", "stock"):
            chat.ask(name, Text(max_length=9))

    t = talk(form)
    t.start()
    t.say("Keripik")
    t.say("15000")
    t.command("edit")
    assert t.say("1") == ["name"]
    assert t.say("Emping") == ["stock"]
    assert t.say("1") == []


def test_a_number_typed_at_the_list_of_answers_edits_even_when_the_time_of_the_question_is_over(talk: Make) -> None:
    def form(chat: Chat, db: list[Any]) -> None:
        chat.ask("name", Text(max_length=9))
        chat.ask("price", Within(Text(max_length=9), hours=1))
        chat.ask("stock", Text(max_length=9))

    t = talk(form)
    t.start()
    t.say("Keripik")
    t.command("edit")
    t.now += timedelta(hours=2)
    assert t.say("1") == ["name"]
    assert t.say("Emping") == ["price"]


def test_a_confirmation_is_a_yes_to_what_was_shown(talk: Make) -> None:
    def offer(chat: Chat, db: list[Any]) -> None:
        price = chat.ask("price", Text(max_length=9))
        chat.ask("correct", Confirm(), price=price)
        chat.ask("address", Text(max_length=9))
        db.append(price)

    t = talk(offer)
    t.start()
    t.say("5000")
    assert t.press(True) == ["address"]
    t.command("edit", "price")
    assert t.say("7000") == ["correct"]
    assert t.press(True) == ["address"]


def test_an_answer_falls_with_what_it_depended_on(talk: Make) -> None:
    def sale(chat: Chat, db: list[Any]) -> None:
        product = chat.ask("product", Text(max_length=9))
        chat.ask("price", Text(max_length=9), depends_on=product)
        chat.ask("stock", Text(max_length=9))

    t = talk(sale)
    t.start()
    t.say("chips")
    t.say("5000")
    t.command("edit", "product")
    assert t.say("cake") == ["price"]
    t.say("9000")
    t.command("edit", "product")
    assert t.say("cake") == ["stock"]


def test_cancel_closes_and_the_conversation_beneath_asks_again(talk: Make) -> None:
    t = talk(shop, named("help-me", lambda chat, db: chat.ask("topic", Text(max_length=9))))
    t.start("shop")
    t.start("help-me")
    assert t.command("cancel") == ["cancelled", "name"]
    assert t.command("cancel") == ["cancelled"]
    assert t.command("cancel") == ["nothing-open"]


def test_a_digression_returns_to_the_interrupted_question(talk: Make) -> None:
    t = talk(shop, named("language", lambda chat, db: db.append(chat.ask("which", Text(max_length=9)))))
    t.start("shop")
    t.say("Sari")
    assert t.start("language") == ["which"]
    assert t.say("krama") == ["kind"]
    assert t.db == ["krama"]


def test_what_a_digression_wrote_stays_and_what_lies_beneath_is_still_a_rehearsal(talk: Make) -> None:
    def beneath(chat: Chat, db: list[Any]) -> None:
        db.append("beneath")
        chat.ask("x", Text(max_length=9))

    t = talk(beneath, named("aside", lambda chat, db: db.append("aside")))
    t.start()
    assert t.start("aside") == ["x"]
    assert t.db == ["aside"]


def test_a_digression_is_at_most_two_deep(talk: Make) -> None:
    names = ["one", "two", "three", "four"]
    t = talk(*[named(n, lambda chat, db: chat.ask("q", Text(max_length=9))) for n in names])
    for name in names[:3]:
        t.start(name)
    assert t.start("four") == ["one-at-a-time", "q"]
    assert [sheet["conversation"] for sheet in t.kept] == ["one", "two", "three"]


def test_who_asks_for_what_is_open_goes_back_to_it_and_what_lay_above_is_closed(talk: Make) -> None:
    def again(chat: Chat, db: list[Any]) -> None:
        chat.say("still-open" if chat.go_back_to("lesson", "again") else "begin")

    t = talk(again, *[named(n, lambda chat, db: chat.ask("q", Text(max_length=9))) for n in ("lesson", "aside")])
    assert t.start("again") == ["begin"]
    t.start("lesson")
    t.start("aside")
    assert t.start("again") == ["still-open", "q"]
    assert [sheet["conversation"] for sheet in t.kept] == ["lesson"]


def test_what_is_gone_back_to_gets_the_arguments_it_began_without(talk: Make) -> None:
    def shop_with(chat: Chat, db: list[Any], name: str = "", goods: str = "") -> None:
        chat.ask("q", Text(max_length=9))
        db.append((name, goods))

    def tell(chat: Chat, db: list[Any]) -> None:
        chat.go_back_to("shop-with", name="other", goods="chips")

    t = talk(shop_with, tell)
    t.start("shop-with", name="Berkah")
    assert t.start("tell") == ["q"]
    t.say("x")
    assert t.db == [("Berkah", "chips")]


def test_what_a_later_line_asks_is_known_from_its_answer_until_it_is_reopened(talk: Make) -> None:
    def two(chat: Chat, db: list[Any]) -> None:
        chat.say("known" if chat.known("second") == "y" else "unknown")
        for name in ("first", "second", "third"):
            chat.ask(name, Text(max_length=9))
            db.append(chat.known("second"))

    t = talk(two)
    assert t.start("two") == ["unknown", "first"]
    t.say("x")
    t.say("y")
    assert t.command("edit", "second") == ["second"]
    t.say("z")
    t.say("last")
    assert t.db == ["z", "z", "z"]


def test_an_announcement_does_not_ask_the_waiting_question_again(talk: Make) -> None:
    t = talk(shop, named("news", lambda chat, db: chat.say("order-came")))
    t.start("shop")
    assert keys(t.turn(lambda s: s.start("news", {}, then_repeat=False))) == ["order-came"]
    assert t.waiting == "name"


def test_a_door_starts_a_conversation_with_arguments_and_opening_it_twice_repeats_the_question(talk: Make) -> None:
    def answer_order(chat: Chat, db: list[Any], order: int) -> None:
        db.append((order, chat.ask("reason", Text(max_length=20))))

    t = talk(answer_order)
    t.start("answer-order", order=17)
    assert t.start("answer-order", order=17) == ["reason"]
    assert len(t.kept) == 1
    t.say("sold out")
    assert t.db == [(17, "sold out")]


def test_help_grows_with_each_failed_try(talk: Make) -> None:
    t = talk(shop)
    t.start()
    t.say("Sari")
    assert t.say("banana") == ["kind.not-a-choice"]
    assert t.rejected
    assert t.say("banana") == ["kind.not-a-choice", "kind.help"]
    said = t.turn(lambda s: s.answer(Incoming(text="banana")))
    assert [choice.line.key for choice in said[-1].choices][-2:] == ["shop/kind.cancel", "shop/kind.human"]
    assert t.command("help") == ["kind.help", "kind"]


def test_a_number_is_a_choice_only_where_the_field_cannot_read_it(talk: Make) -> None:
    def stock(chat: Chat, db: list[Any]) -> None:
        db.append((chat.ask("stock", Optional(Text(max_length=5))), chat.ask("kind", OneOf(Kind))))

    t = talk(stock)
    t.start()
    assert t.say("1") == ["kind"]
    t.say("2.")
    assert t.db == [("1", Kind.COOPERATIVE)]


def test_a_refusal_keeps_no_answer_and_may_reopen_another(talk: Make) -> None:
    class NameTaken(Refusal):
        pass

    def register(chat: Chat, db: list[Any]) -> None:
        name = chat.ask("name", Text(max_length=20))
        chat.ask("correct", Confirm(), name=name)
        db.append("half")
        if name == "Sumber":
            raise NameTaken(Line("refusals/name-taken"), reopen="name")
        chat.say("done")

    t = talk(register)
    t.start()
    t.say("Sumber")
    assert t.press(True) == ["name-taken", "name"]
    assert t.db == []
    assert t.say("Sari") == ["correct"]
    assert t.press(True) == ["done"]


def test_a_refusal_before_any_question_closes_the_conversation_with_its_sentence(talk: Make) -> None:
    def forbidden(chat: Chat, db: list[Any]) -> None:
        raise Refusal(Line("refusals/not-yours"))

    t = talk(shop, forbidden)
    t.start("shop")
    assert t.start("forbidden") == ["not-yours", "name"]


def test_answers_that_cannot_stand_together_are_asked_again(talk: Make) -> None:
    def prices(chat: Chat, db: list[Any]) -> None:
        cost, price = int(chat.ask("cost", Text(max_length=9))), int(chat.ask("price", Text(max_length=9)))
        if price < cost:
            chat.ask_again("price", "below-cost", cost=cost)
        db.append(price)

    t = talk(prices)
    t.start()
    t.say("5000")
    assert t.say("4000") == ["price.below-cost", "price"]
    t.say("6000")
    assert t.db == [6000]


def test_asking_again_what_was_never_asked_is_refused_with_advice(talk: Make) -> None:
    t = talk(named("again", lambda chat, db: chat.ask_again("price", "below-cost")))
    with pytest.raises(mistakes.NoSuchQuestion):
        t.start()


def test_a_question_within_a_time_is_late_when_the_time_is_over(talk: Make) -> None:
    def order(chat: Chat, db: list[Any]) -> None:
        answer = chat.ask("accept", Within(YesNo(), minutes=30))
        db.append("escalated" if answer is LATE else answer)

    t = talk(order)
    t.start()
    assert t.wait(minutes=10) == ["accept"]
    t.wait(minutes=21)
    assert t.db == ["escalated"]


def test_a_message_after_the_time_is_over_is_too_late_as_well(talk: Make) -> None:
    def order(chat: Chat, db: list[Any]) -> None:
        answer = chat.ask("accept", Within(YesNo(), minutes=30))
        db.append("late" if answer is LATE else answer)

    t = talk(order)
    t.start()
    t.now += timedelta(hours=1)
    t.press(True)
    assert t.db == ["late"]


def test_a_late_answer_stays_in_later_runs_and_depends_on_nothing_else(talk: Make) -> None:
    def order(chat: Chat, db: list[Any]) -> None:
        accepted = chat.ask("accept", Within(YesNo(), minutes=30), depends_on="order 17")
        chat.ask("reason", Text(max_length=9))
        db.append(accepted)

    t = talk(order)
    t.start()
    assert t.wait(minutes=31) == ["reason"]
    assert t.say("sold out") == []
    assert t.db == [LATE]


def test_a_release_that_lets_a_question_wait_for_ever_goes_on_waiting(talk: Make) -> None:
    def patient(chat: Chat, db: list[Any]) -> None:
        db.append(chat.ask("accept", YesNo()))

    t = talk(named("order", lambda chat, db: db.append(chat.ask("accept", Within(YesNo(), minutes=30)))))
    t.start()
    t.release(named("order", patient))
    assert t.wait(hours=2) == ["accept"]
    t.press(True)
    assert t.db == [True]


def test_a_field_around_another_is_as_secret_and_offers_the_same(talk: Make) -> None:
    class Pin(Text):
        secret = True

    t = talk(named("pin", lambda chat, db: chat.ask("pin", Within(Optional(Pin(max_length=9)), minutes=5))))
    said = t.turn(lambda s: s.start("pin", {}))
    assert t.kept[0]["secret"]
    assert [choice.value for choice in said[0].choices] == ["skip"]


def test_an_edited_message_revises_the_answer_it_gave(talk: Make) -> None:
    t = talk(shop)
    t.start()
    t.say("Sarri")  # the second turn: its message is m2
    assert keys(t.turn(lambda s: s.revise("m2", Incoming(text="Sari")))) == ["kind"]
    assert t.kept[0]["answers"][0][:2] == ["name", "Sari"]
    assert t.turn(lambda s: s.revise("m99", Incoming(text="x"))) == []


def test_a_number_in_an_edited_message_chooses_of_its_own_question_and_not_of_the_one_that_waits(talk: Make) -> None:
    t = at_summary(talk)  # 3 is *batal* there
    kind = t.kept[0]["answers"][1]
    assert kind[:2] == ["kind", "umkm"]
    assert keys(t.turn(lambda s: s.revise(kind[4], Incoming(text="2")))) == ["correct"]
    assert t.kept[0]["answers"][1][:2] == ["kind", "cooperative"]
    assert keys(t.turn(lambda s: s.revise(t.kept[0]["answers"][1][4], Incoming(text="9")))) == ["kind.not-a-choice"]


def test_a_number_in_an_edited_message_is_no_choice_of_the_list_of_answers(talk: Make) -> None:
    t = talk(shop)
    t.start()
    t.say("Sari")
    t.command("edit")
    assert keys(t.turn(lambda s: s.revise("m2", Incoming(text="1")))) == ["kind"]
    assert t.kept[0]["answers"][0][:2] == ["name", "1"]


def test_one_conversation_goes_on_to_another_in_the_same_turn(talk: Make) -> None:
    def register(chat: Chat, db: list[Any]) -> None:
        db.append("registered")
        chat.say("done")
        chat.go_on("shop")

    t = talk(register, shop)
    assert t.start("register") == ["done", "welcome", "name"]
    assert t.db == ["registered"]
