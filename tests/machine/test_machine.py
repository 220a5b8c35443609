"""Anything in any order: messages, repeats, old buttons, crashes, restarts, time-outs, new releases."""

from __future__ import annotations

import asyncio
import itertools
import json
import os
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

from bot.channels.channel import Arrival, Press
from bot.hearing import Hearing
from bot.intake import Heard, Intake
from bot.migrate import migrate
from bot.waiting import Waiting
from dialogue import Line, Message, Stack
from locales import Words
from services.database import Database, Unavailable, open_database
from services.outbox import Posted
from services.tables import Table
from tests.machine.order import RELEASES, Bubble, Model, table

LONG = bool(os.environ.get("KANCA_CRASH_LONG"))
TRIES = 5
NOON = 1_795_312_800.0
POINTS = ("before-read", "after-read", "after-conversation", "before-write", "after-write", "after-commit")
TEXTS = (
    "pesan",
    "Lapis",
    "small",
    "large",
    "red",
    "1",
    "2",
    "3",
    "7",
    "far too long for a cake",
    "batal",
    "kembali",
    "ulangi",
    "ubah cake",
    "ubah size",
    "correct",
    "edit",
    "go-on",
    "cake",
    "human",
)
ORDERS: Counter[str] = Counter()  # how many were placed in each database, in all runs
FITTING = {"cake": "Lapis", "note": "Lapis", "size": "small", "colour": "red", "correct": "correct"}
PEOPLE = ("delete from inbox", "delete from outbox", "delete from conversations", "delete from slots",
          "delete from identities", "delete from people",
          "insert into people (id, part) values (1, 'owner')",
          "insert into identities (channel, user_ref, person_id, chat) values ('telegram', '1', 1, '1')")  # fmt: skip


KEPT = """select (select count(*) from inbox), (select count(*) from outbox), (select count(*) from slots),
(select max(changed_at) from conversations)"""


class Died(BaseException):
    """The process died at a crash point: nothing in the program may catch that."""


class Names(Words):
    """Sentences are their names here, and labels the last part of theirs."""

    def say(self, line: Any, language: str) -> str:
        return str(line.key)

    def door(self, text: str, *more: Any, **rest: Any) -> Any:
        return "order" if text == "pesan" else None

    def choice(self, text: str, labels: Sequence[Any], *, numbers: bool = True) -> int | None:
        names = [_label(line) for line in labels]
        return names.index(text) if text in names and not numbers else None

    def part_of_choice(self, text: str, labels: Sequence[Any]) -> int | None:
        return None


class Ears(Hearing):
    """Nobody guesses here what may have been meant: that is tested with the words of people."""

    def _in_own_words(self, stack: Stack, arrival: Arrival) -> list[Message]:
        return [Message((Line("common/nothing-understood"),)), *stack.start("menu", {})]

    def _sure_wish(self, stack: Stack, text: str) -> list[Message] | None:
        return None


def _label(line: Line) -> str:
    stem = line.key.removesuffix(".label").rpartition("/")[2]
    return stem.rpartition(".")[2]


NAMES = Names()


@dataclass
class Quiet:
    def post(self, rows: Sequence[Posted]) -> None: ...
    def nudge(self) -> None: ...


def _kept(db: Session) -> Any:
    """How much lies in the inbox, in the outbox, and among the orders, and when a talk went on last."""
    return tuple(db.execute(text(KEPT)).one())


def _heard(ended: Heard | BaseException) -> Heard:
    if isinstance(ended, BaseException):
        raise ended
    return ended


class Machine(RuleBasedStateMachine):
    """One person and one program; `url` is its database, emptied."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.url, self.runner, self.ids = url, asyncio.Runner(), itertools.count(1)
        self.model = Model(NOON)
        self.dies_at = ""
        self.heard: list[Arrival] = []
        self.bubbles: list[tuple[int, Bubble | None]] = []
        self.seen_rows = 0
        self.database: Database
        self._open()
        self._do(lambda db: [db.execute(text(statement)) for statement in PEOPLE])
        self.kept = self._do(_kept)

    def teardown(self) -> None:
        effects = self._do(lambda db: db.execute(text("select count(*) from slots")).scalar())
        broken = self._do(lambda db: db.execute(text("select count(*) from inbox where state <> 'heard'")).scalar())
        heard = self._do(lambda db: db.execute(text("select count(*) from inbox where channel = 'telegram'")).scalar())
        self.runner.run(self.database.close())
        self.runner.close()
        ORDERS[self.url] += effects
        assert (effects, broken, heard) == (self.model.effects, 0, len(self.heard))

    # --- what happens -------------------------------------------------------------------------------------------

    @rule(said=st.sampled_from(TEXTS))
    def types(self, said: str) -> None:
        self._arrives(self._arrival("text", text=said), self.model.types(said))

    @rule()
    def answers_what_is_asked(self) -> None:
        self.types(FITTING[self.model.sheet.waiting] if self.model.sheet else "pesan")

    @rule(dies_at=st.sampled_from(POINTS))
    def answers_what_is_asked_when_the_program_dies(self, dies_at: str) -> None:
        self.dies_at = dies_at
        self.answers_what_is_asked()

    @rule(said=st.sampled_from(TEXTS), dies_at=st.sampled_from(POINTS))
    def types_when_the_program_dies(self, said: str, dies_at: str) -> None:
        self.dies_at = dies_at
        self._arrives(self._arrival("text", text=said), self.model.types(said))

    @rule(which=st.integers(0, 5), position=st.integers(0, 4))
    def presses_one_of_the_last_buttons(self, which: int, position: int) -> None:
        row, bubble = self.bubbles[-1 - which] if which < len(self.bubbles) else (999, None)
        arrival = self._arrival("press", press=Press(row, position))
        self._arrives(arrival, self.model.presses((row, position), bubble))

    @rule(dies_at=st.sampled_from(POINTS))
    def presses_the_newest_when_the_program_dies(self, dies_at: str) -> None:
        if self.bubbles:
            self.dies_at = dies_at
            self.presses_one_of_the_last_buttons(which=0, position=0)

    @rule(which=st.integers(0, 9))
    def an_update_comes_again(self, which: int) -> None:
        if self.heard:
            heard = self._hear(self.heard[-1 - which % len(self.heard)])
            assert heard.repeat
            assert self._said() == []

    @rule(first=st.sampled_from(TEXTS), second=st.sampled_from(TEXTS))
    def two_messages_come_in_the_wrong_order_and_both_once_more(self, first: str, second: str) -> None:
        early, late = self._arrival("text", text=first), self._arrival("text", text=second)
        self._arrives(late, self.model.types(second))
        self._arrives(early, self.model.types(first))
        assert all(self._hear(arrival).repeat for arrival in (early, late))
        assert self._said() == []

    @rule()
    def what_is_asked_is_answered_twice_at_once(self) -> None:
        said = FITTING[self.model.sheet.waiting] if self.model.sheet else "pesan"
        arrival, expected = self._arrival("text", text=said), self.model.types(said)
        self.heard.append(arrival)
        both = self.runner.run(self._hear_twice(arrival))
        self.kept = self._do(_kept)
        heard = [self._hear(arrival) if isinstance(one, Unavailable) else one for one in both]
        assert sorted(one.repeat for one in heard) == [False, True]
        assert self._said() == expected

    async def _hear_twice(self, arrival: Arrival) -> tuple[Heard | Unavailable, ...]:
        tries = (asyncio.create_task(self.intake.hear(arrival)) for _ in range(2))
        ended = await asyncio.gather(*tries, return_exceptions=True)
        return tuple(one if isinstance(one, Unavailable) else _heard(one) for one in ended)

    @rule(seconds=st.sampled_from([1.0, 30.0, 90.0, 7200.0]))
    def time_passes(self, seconds: float) -> None:
        self.model.now += seconds

    @rule()
    def the_clock_ticks(self) -> None:
        expected = self.model.time_is_over()
        self.runner.run(self._tick())
        assert self._said() == expected

    @rule()
    def the_program_restarts(self) -> None:
        self.runner.run(self.database.close())
        self._open()

    @rule(release=st.integers(0, len(RELEASES) - 1))
    def a_release_is_deployed(self, release: int) -> None:
        self.model.release = release
        self.the_program_restarts()

    # --- how ----------------------------------------------------------------------------------------------------

    def _open(self) -> None:
        self.database = open_database(self.url)
        me = f"machine-{next(self.ids)}"
        self.intake = Intake(
            self.database, table(self.model.release), Ears(NAMES), me, Quiet(),
            now=lambda: self.model.now, crash_at=self._crash,
        )  # fmt: skip

    def _crash(self, point: str) -> None:
        if point == self.dies_at:
            self.dies_at = ""
            raise Died

    def _arrival(self, kind: Any, **said: Any) -> Arrival:
        id_ = str(next(self.ids))
        at = datetime.fromtimestamp(self.model.now, UTC)
        return Arrival("telegram", id_, "1", "1", kind, at, message=f"m{id_}", **said)

    def _arrives(self, arrival: Arrival, expected: list[str]) -> None:
        """Telegram brings it until it is taken; a program that has died starts again before."""
        self.heard.append(arrival)
        try:
            self._hear(arrival)
        except Died:
            self.the_program_restarts()
            self.kept = self._do(_kept)
            self._hear(arrival)
        self.dies_at = ""
        assert self._said() == expected

    def _hear(self, arrival: Arrival) -> Heard:
        """A try that was told to come again has left nothing behind: what is missing is not made good unseen."""
        for _ in range(TRIES):
            with suppress(Unavailable):
                return self.runner.run(self.intake.hear(arrival))
            assert self._do(_kept) == self.kept
        return self.runner.run(self.intake.hear(arrival))

    async def _tick(self) -> None:
        waiting = Waiting(self.intake, {}, None)  # type: ignore[arg-type]
        await waiting.sweep()
        await waiting.settled()

    def _said(self) -> list[str]:
        """The names of the sentences said since one last looked; their buttons are remembered."""
        new = f"select id, message from outbox where id > {self.seen_rows} order by seq"
        rows, self.kept = self._do(lambda db: (db.execute(text(new)).all(), _kept(db)))
        said: list[str] = []
        for row, message in rows:
            told = json.loads(message)
            said += [line[0] for line in told["lines"]]
            self.seen_rows = max(self.seen_rows, row)
            self._remember(row, told)
        return said

    def _remember(self, row: int, told: Any) -> None:
        sheet = self.model.sheet
        buttons = sheet.offered if sheet and told["choices"] else ()
        assert [button.label for button in buttons] == [_label(Line.from_json(one[0])) for one in told["choices"]]
        if buttons and sheet:
            self.bubbles.append((row, Bubble(told["asks"], sheet.run, buttons)))

    def _do(self, work: Callable[[Session], Any]) -> Any:
        """On a busy machine PostgreSQL may take longer than the program waits for a connection: come again then."""
        for _ in range(TRIES):
            with suppress(Unavailable):
                return self.runner.run(self.database.run(work))
        return self.runner.run(self.database.run(work))


def run(url: str, examples: int) -> None:
    how = settings(
        max_examples=examples, stateful_step_count=50 if LONG else 30, deadline=None, database=None, print_blob=False,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate,) if not LONG else tuple(Phase),
    )  # fmt: skip
    machine: Any = lambda: Machine(url)  # noqa: E731
    run_state_machine_as_test(machine, settings=how)
    assert ORDERS[url] > examples // 4, "Hardly anybody has come to the end of an order: nothing is proved."


@pytest.mark.timeout(3600 if LONG else 300)
def test_on_sqlite_whatever_happens_in_whatever_order_the_model_foretells_what_is_said(tmp_path: Path) -> None:
    run(_sqlite(tmp_path), 1000 if LONG else 100)


@pytest.mark.timeout(3600 if LONG else 300)
def test_on_postgresql_whatever_happens_in_whatever_order_the_model_foretells_what_is_said(postgres_url: str) -> None:
    asyncio.run(migrate(postgres_url))
    run(postgres_url, 1000 if LONG else 30)


def test_a_number_typed_at_the_list_of_answers_chooses_from_it_whatever_the_question_that_waits(tmp_path: Path) -> None:
    machine = Machine(_sqlite(tmp_path))
    for said in ("pesan", "Lapis", "small", "edit", "1", "Lapis", "edit"):
        machine.types(said)
    machine.time_passes(7200.0)
    for said in ("2", "large", "Lapis", "correct"):
        machine.types(said)
    machine.teardown()
    assert machine.model.effects == 1


def _sqlite(folder: Path) -> str:
    url = f"sqlite:///{folder / 'machine.sqlite3'}"
    engine = create_engine(url)
    Table.metadata.create_all(engine)
    engine.dispose()
    return url
