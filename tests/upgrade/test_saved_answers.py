"""A release never loses what people have already said: answers saved by every release, played on today's code."""

from __future__ import annotations

import ast
import json
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from dialogue import Chat, Confirm, Conversation, OneOf, Sheet, Text, conversation
from handlers import CONVERSATIONS
from tests.upgrade import town as t
from tests.upgrade.saved import Released, Saved, divergence, folder_of, release, saved
from tests.upgrade.town import state_of
from tests.upgrade.walk import State, answers, rehearsal, walk

HANDLERS = Path(__file__).parents[2] / "handlers"
pytestmark = pytest.mark.xdist_group("upgrade")  # one worker walks, once


@pytest.fixture(scope="module")
def db() -> Iterator[Session]:
    with t.town() as session:
        yield session


@pytest.fixture(scope="module")
def states(db: Session) -> list[State]:
    """Wherever somebody may wait today."""
    return list(walk(db, CONVERSATIONS))


def test_what_every_release_saved_goes_on_where_it_stopped(db: Session) -> None:
    every = list(saved())
    assert {one.release for one in every} >= {"0.1.0", release()}
    assert len(every) > 500
    wrong = {one.name: divergence(db, CONVERSATIONS, one) for one in every}
    assert {name: why for name, why in wrong.items() if why} == {}


def test_today_s_release_has_saved_every_question_it_asks(states: list[State]) -> None:
    kept = {(one.kept[-1]["conversation"], one.question) for one in saved() if one.release == release()}
    asked = {(state.top.conversation, state.question) for state in states}
    assert asked - kept == set(), (
        "nobody has saved them yet: .venv/bin/python -m tests.upgrade, and commit what it wrote"
    )


@pytest.mark.parametrize("version", ["0.2.0", "0.9.0", "0.10.0"])
def test_a_version_that_is_released_is_not_saved_again(tmp_path: Path, version: str) -> None:
    (tmp_path / "0.10.0").mkdir()
    with pytest.raises(Released):
        folder_of(version, changelog="# Changelog\n\n## Unreleased\n\n## [0.10.0] - 2026-12-01\n", shelf=tmp_path)


@pytest.mark.parametrize("version", ["0.10.0", "0.10.1"])
def test_the_version_that_is_being_made_is_saved_as_often_as_it_changes(tmp_path: Path, version: str) -> None:
    (tmp_path / "0.10.0").mkdir()
    changelog = "# Changelog\n\n## Unreleased\n\n## 0.1.0\n"
    assert folder_of(version, changelog=changelog, shelf=tmp_path) == tmp_path / version


def test_a_pin_is_saved_with_the_same_salt_every_time(states: list[State]) -> None:
    salts = {state.top.remembered["salt"] for state in states if "salt" in state.top.remembered}
    assert salts == {t.SALT}


HOW_TO_REACH = """the walk never comes to these questions. In tests/upgrade/walk.py, say how it does:
TYPED["conversation/question"] = (an answer,) for the question BEFORE them, whose kind of answer ANYTHING does not know;
STARTS["conversation"] = ((person, {arguments}),) when it is begun by somebody else than Sari, or with arguments."""


def test_the_walk_leaves_no_question_of_any_handler_out(states: list[State]) -> None:
    reached = {state.question.rpartition("/")[2] for state in states}
    assert set(_asked()) - reached == set(), HOW_TO_REACH


def _asked() -> Iterator[str]:
    """The name of every question in the source of the handlers."""
    for file in HANDLERS.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "ask":
                name = node.args[0]
                if isinstance(name, ast.Constant):
                    yield str(name.value).rpartition("/")[2]


# --- what a release must not do -----------------------------------------------------------------------------------


class Size(Enum):
    SMALL = "small"
    LARGE = "large"


def order(*questions: Callable[[Chat], Any]) -> dict[str, Conversation]:
    @conversation("order")
    def ordering(chat: Chat, db: Session) -> None:
        for question in questions:
            question(chat)
        chat.ask("correct", Confirm())

    return {"order": ordering}


def cake(chat: Chat) -> str:
    return chat.ask("cake", Text(max_length=20))


def size(chat: Chat) -> Size:
    return chat.ask("size", OneOf(Size))


def when(chat: Chat) -> str:
    return chat.ask("when", Text(max_length=20))


@pytest.fixture
def before_when(db: Session) -> Saved:
    """Somebody who has said which cake and how large, of a release that asked cake, size, when."""
    sheet = Sheet("order", labels={"cake": "order/cake", "size": "order/size", "when": "order/when"}, waiting="when")
    sheet.answers = Sheet.from_json({**sheet.to_json(), "answers": [
        ["cake", "Lapis", "", False, ""], ["size", "large", "", False, ""],
    ]}).answers  # fmt: skip
    return Saved("0.0", t.SARI, "order/when", [sheet.to_json()])


def test_the_same_conversation_goes_on(db: Session, before_when: Saved) -> None:
    assert divergence(db, order(cake, size, when), before_when) == ""


def test_a_new_question_and_another_order_are_no_divergence(db: Session, before_when: Saved) -> None:
    colour = lambda chat: chat.ask("colour", Text(max_length=20))  # noqa: E731
    assert divergence(db, order(size, colour, cake, when), before_when) == ""


def test_a_question_renamed_with_its_former_name_is_no_divergence(db: Session, before_when: Saved) -> None:
    pastry = lambda chat: chat.ask("pastry", Text(max_length=20), formerly="cake")  # noqa: E731
    assert divergence(db, order(pastry, size, when), before_when) == ""


def test_a_question_renamed_without_saying_so_is_found(db: Session, before_when: Saved) -> None:
    pastry = lambda chat: chat.ask("pastry", Text(max_length=20))  # noqa: E731
    assert "cake" in divergence(db, order(pastry, size, when), before_when)


def test_a_question_taken_away_is_found(db: Session, before_when: Saved) -> None:
    assert "size" in divergence(db, order(cake, when), before_when)


def test_an_answer_that_is_not_accepted_any_more_is_found(db: Session, before_when: Saved) -> None:
    small = lambda chat: chat.ask("size", OneOf(Size, without=[Size.LARGE]))  # noqa: E731
    assert "asked again" in divergence(db, order(cake, small, when), before_when)


def test_a_question_that_is_now_asked_later_is_found_when_people_wait_at_it(db: Session, before_when: Saved) -> None:
    waits_at_size = replace(before_when, question="order/size")
    waits_at_size.kept[-1]["answers"] = waits_at_size.kept[-1]["answers"][:1]
    assert "order/when" in divergence(db, order(cake, when, size), waits_at_size)


# --- determinism --------------------------------------------------------------------------------------------------


def test_every_conversation_says_the_same_whenever_it_is_run_and_writes_nothing_before_its_end(
    db: Session, states: list[State]
) -> None:
    """Twice from each state, with other dice and another clock: no question hangs on either."""
    before, compared = state_of(db), 0
    for state in states:
        for said in answers(state):
            first, second = (_heard(db, state, said, seed) for seed in (1, 2))
            if first[1] != "[]":  # it waits again; what ended may have made a code
                assert first == second
                compared += 1
    assert compared > 150
    assert state_of(db) == before


def _heard(db: Session, state: State, said: Any, seed: int) -> tuple[str, str]:
    """What is said, and what is kept."""
    random.seed(seed)
    with pytest.MonkeyPatch.context() as patch, rehearsal(db, CONVERSATIONS, state.person, state.stack()) as stack:
        patch.setattr(time, "time", lambda: 1.0 * seed)
        messages = stack.answer(said)
        kept = json.dumps([sheet.to_json() for sheet in stack.sheets])
    return json.dumps([message.to_json() for message in messages]), kept
