"""A release changes a conversation while people are half-way: only what no longer fits is asked again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dialogue import Chat, OneOf, Text
from tests.dialogue.conftest import Talk, named
from tests.dialogue.test_five_rules import Kind

Make = Callable[..., Talk]


def questions(*names: str) -> Callable[[Chat, list[Any]], None]:
    def ask(chat: Chat, db: list[Any]) -> None:
        db.append({name: chat.ask(name, Text(max_length=20)) for name in names})

    return ask


def offered(t: Talk) -> list[Any]:
    """The values of the choices beneath the last message."""
    return [value for _, _, value in t.kept[0]["offered"]]


def half_way(talk: Make, *names: str, answered: int) -> Talk:
    t = talk(named("form", questions(*names)))
    t.start()
    for name in names[:answered]:
        t.say(f"the {name}")
    return t


def test_a_question_added_before_is_asked_next_and_later_answers_stay(talk: Make) -> None:
    t = half_way(talk, "a", "b", "c", answered=2)
    t.release(named("form", questions("new", "a", "b", "c")))
    assert t.say("meant for c") == ["new"]
    assert t.say("the new") == ["c"]
    t.say("the c")
    assert t.db == [{"new": "the new", "a": "the a", "b": "the b", "c": "the c"}]


def test_a_question_removed_is_ignored(talk: Make) -> None:
    t = half_way(talk, "a", "b", "c", answered=2)
    t.release(named("form", questions("b", "c")))
    t.say("the c")
    assert t.db == [{"b": "the b", "c": "the c"}]


def test_questions_reordered_change_nothing(talk: Make) -> None:
    t = half_way(talk, "a", "b", "c", answered=2)
    t.release(named("form", questions("b", "c", "a")))
    t.say("the c")
    assert t.db == [{"b": "the b", "c": "the c", "a": "the a"}]


def test_a_question_renamed_keeps_its_answer_when_it_says_so(talk: Make) -> None:
    def renamed(chat: Chat, db: list[Any]) -> None:
        db.append((chat.ask("title", Text(max_length=20), formerly="a"), chat.ask("b", Text(max_length=20))))

    t = half_way(talk, "a", "b", answered=1)
    t.release(named("form", renamed))
    t.say("the b")
    assert t.db == [("the a", "the b")]


def renamed(chat: Chat, db: list[Any]) -> None:
    for name in ("a", "b", "c"):
        new = {"b": "title"}.get(name, name)
        db.append(chat.ask(new, Text(max_length=20), formerly="" if new == name else name))


def test_a_renamed_answer_keeps_its_place_and_its_label(talk: Make) -> None:
    t = half_way(talk, "a", "b", "c", answered=2)
    t.release(named("form", renamed))
    assert t.command("repeat") == ["c"]
    assert t.command("edit") == ["edit-which"]
    assert offered(t) == [["edit", "a"], ["edit", "title"], ["repeat"]]
    t.say("3")
    t.say("the c")
    assert t.db == ["the a", "the b", "the c"]


def test_back_goes_to_the_answer_before_also_where_an_earlier_one_was_renamed(talk: Make) -> None:
    t = half_way(talk, "a", "b", "c", "d", answered=3)

    def four(chat: Chat, db: list[Any]) -> None:
        renamed(chat, db)
        chat.ask("d", Text(max_length=20))

    t.release(named("form", four))
    assert t.command("back") == ["c"]


def test_what_was_said_to_a_question_that_has_another_name_now_is_its_answer(talk: Make) -> None:
    t = half_way(talk, "a", "b", "c", answered=1)
    t.release(named("form", renamed))
    assert t.say("the b") == ["c"]
    assert t.kept[0]["answers"][1][:2] == ["title", "the b"]


def test_a_choice_that_is_offered_no_more_is_asked_again(talk: Make) -> None:
    def choose(without: tuple[Kind, ...]) -> Callable[[Chat, list[Any]], None]:
        def ask(chat: Chat, db: list[Any]) -> None:
            db.append((chat.ask("kind", OneOf(Kind, without=without)), chat.ask("name", Text(max_length=20))))

        return ask

    t = talk(named("form", choose(())))
    t.start()
    t.press("cooperative")
    t.release(named("form", choose((Kind.COOPERATIVE,))))
    assert t.say("Sari") == ["kind"]
    assert t.press("umkm") == ["name"]


def test_an_answer_too_long_for_the_new_limit_is_asked_again(talk: Make) -> None:
    t = half_way(talk, "a", "b", answered=1)

    def stricter(chat: Chat, db: list[Any]) -> None:
        chat.ask("a", Text(max_length=3))
        chat.ask("b", Text(max_length=9))

    t.release(named("form", stricter))
    assert t.say("x") == ["a"]


def test_a_conversation_taken_away_closes_with_an_apology(talk: Make) -> None:
    t = half_way(talk, "a", "b", answered=1)
    t.release(named("other", questions("z")))
    assert t.say("hello") == ["gone"]
    assert t.kept == []
