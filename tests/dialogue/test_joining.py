"""What comes while a later question waits, and still belongs to an answer given before."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dialogue import Chat, Confirm, Field, Incoming, More, Rejected, Text
from dialogue.messages import Json
from tests.dialogue.conftest import Talk, keys

Make = Callable[..., Talk]
ANY = Text(max_length=20)


class Pictures(Field[list[str]]):
    """Up to three pictures at once; later ones join."""

    joins = True

    def read(self, said: Incoming, partial: Json = None) -> list[str]:
        if not said.pictures:
            raise Rejected("none")
        return list(said.pictures)

    def join(self, value: list[str], said: Incoming) -> More | None:
        return More([*value, *said.pictures][:3], "joined", count=len(value)) if said.pictures else None


def album(chat: Chat, db: Any) -> None:
    pictures = chat.ask("pictures", Pictures())
    name = chat.ask("name", ANY)
    chat.ask("correct", Confirm(), pictures=len(pictures))
    db.append((pictures, name))


def send(t: Talk, *refs: str, caption: str = "") -> list[str]:
    return keys(t.turn(lambda stack: stack.answer(Incoming("picture", pictures=refs, caption=caption))))


def test_what_comes_late_joins_its_answer_and_the_waiting_question_follows_in_one_bubble(talk: Make) -> None:
    t = talk(album)
    t.start()
    assert send(t, "a") == ["name"]
    said = t.turn(lambda stack: stack.answer(Incoming("picture", pictures=("b",))))
    assert (keys(said), len(said), said[0].burst, t.rejected) == (["pictures.joined", "name"], 1, "together", False)
    t.say("Keripik")
    assert t.press(True) == []
    assert t.db == [(["a", "b"], "Keripik")]


def test_the_words_beside_it_are_for_the_question_that_waits(talk: Make) -> None:
    t = talk(album)
    t.start()
    send(t, "a")
    assert send(t, "b", caption="Keripik") == ["pictures.joined", "correct"]
    said = t.turn(lambda stack: stack.answer(Incoming("picture", pictures=("c",), caption="eh")))
    assert keys(said) == ["pictures.joined", "correct.not-yes-or-no"]
    assert (t.rejected, said[0].burst) == (True, "")  # it says something that no later one would repeat


def test_a_yes_to_what_was_shown_is_asked_again_when_something_has_joined(talk: Make) -> None:
    def twice(chat: Chat, db: Any) -> None:
        pictures = chat.ask("pictures", Pictures())
        chat.ask("correct", Confirm(), pictures=len(pictures))
        chat.ask("name", ANY)

    t = talk(twice)
    t.start()
    send(t, "a")
    assert t.press(True) == ["name"]
    assert send(t, "b") == ["pictures.joined", "correct"]


def test_a_question_that_is_asked_again_hears_it_itself_and_a_sealed_answer_takes_nothing(talk: Make) -> None:
    def sealed(chat: Chat, db: Any) -> None:
        chat.ask("pictures", Pictures())
        if chat.ask("how", ANY) == "seal":
            chat.seal()
        db.append(chat.ask("name", ANY))

    t = talk(sealed)
    t.start()
    send(t, "a")
    t.command("edit", "pictures")
    assert send(t, "b") == ["how"]
    assert t.kept[0]["answers"][0][1] == ["b"]
    t.say("seal")
    assert send(t, "c") == ["name.not-text"]
