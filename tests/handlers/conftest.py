"""A small driver: a person talks with the real conversations over a real SQLite file, turn by turn, and we look on.

Every turn ends as the intake ends it: a run that stopped at a question is undone, one that returned is kept; and the
open conversations pass through JSON between two turns, as they do through the database.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import create_engine, event, insert, select, update
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from dialogue import Choice, Conversation, Incoming, Line, Message, Setting, Sheet, Stack
from locales import Words
from services import cooperatives, programme
from services.prayer import WIB
from services.tables.talk import Identity, InboxRow, Person
from tests import statements

WORDS = Words()
LANGUAGES = ("id", "jv-krama", "jv-ngoko")
START = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
_messages = itertools.count(1)


@pytest.fixture
def db() -> Iterator[Session]:
    """A session on an empty SQLite with every table, whose savepoints are real."""
    engine = create_engine("sqlite://", creator=statements.empty, poolclass=StaticPool)
    event.listen(engine, "connect", lambda raw, _: raw.execute("pragma foreign_keys=on"))
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("begin"))
    with Session(engine) as session:
        yield session
    engine.dispose()


@pytest.fixture(autouse=True)
def _no_programme() -> Iterator[None]:
    programme.tell(programme.Programme())
    yield
    programme.tell(programme.Programme())


@dataclass
class Somebody:
    """One person in one chat, and what they heard in the last turn."""

    db: Session
    table: Mapping[str, Conversation]
    person: int
    channel: str = "web"
    now: datetime = START
    language: str = "id"
    stack: str = "[]"
    heard: list[Message] = field(default_factory=list)

    # --- what they do -------------------------------------------------------------------------------------------

    def start(self, conversation: str, **args: Any) -> list[str]:
        return self._turn(lambda stack: stack.start(conversation, args))

    def say(self, text: str) -> list[str]:
        return self.send(Incoming(text=text))

    def send(self, incoming: Incoming) -> list[str]:
        return self._turn(lambda stack: stack.answer(incoming))

    def word(self, *words: str) -> list[str]:
        """A word that is true everywhere: back, edit, cancel, repeat, help."""
        return self._turn(lambda stack: stack.command(words))

    def press(self, name: str) -> list[str]:
        """Press the button of this name (`agree`, `door` of a conversation: `my-data`), in the last thing heard."""
        choice = next((c for c in self.offered if name in names_of(c)), None)
        assert choice is not None, f"No button {name!r} among {[names_of(c) for c in self.offered]}"
        if choice.does == "door":
            return self._turn(lambda stack: stack.start(*choice.value))
        if choice.does == "command":
            return self._turn(lambda stack: stack.command(choice.value))
        return self.send(Incoming("choice", choice=choice.value))

    def hears_announcements(self) -> list[str]:
        """Whatever waits in this person's inbox is heard now."""
        theirs = (InboxRow.person_id == self.person, InboxRow.state == "waiting", InboxRow.channel == "event")
        waiting = self.db.scalars(select(InboxRow.payload).where(*theirs).order_by(InboxRow.id)).all()
        self.db.execute(update(InboxRow).where(*theirs).values(state="heard"))
        starts = [json.loads(payload)["start"] for payload in waiting]
        return [key for conversation, args in starts for key in self.start(conversation, **args)]

    # --- what they see ------------------------------------------------------------------------------------------

    @property
    def lines(self) -> list[Line]:
        return [line for message in self.heard for line in message.lines]

    @property
    def offered(self) -> list[Choice]:
        return [choice for message in self.heard for choice in message.choices]

    @property
    def buttons(self) -> list[str]:
        return [names_of(choice)[0] for choice in self.offered]

    @property
    def open(self) -> list[str]:
        """The open conversations, the topmost last."""
        return [kept["conversation"] for kept in json.loads(self.stack)]

    def argument(self, name: str) -> Any:
        """An argument of the sentences last heard."""
        return next(line.args[name] for line in self.lines if name in line.args)

    # --- one turn -----------------------------------------------------------------------------------------------

    def _turn(self, verb: Any) -> list[str]:
        setting = Setting(self.person, self.now, self.language, f"message-{next(_messages)}", self.channel)
        setting.user, setting.zone = f"user-{self.person}", WIB
        fence = [self.db.begin_nested()]

        def keep() -> None:
            fence[0].commit()
            fence[0] = self.db.begin_nested()

        def undo() -> None:
            fence[0].rollback()
            fence[0] = self.db.begin_nested()

        stack = Stack(
            self.table, setting, self.db, keep, undo, [Sheet.from_json(one) for one in json.loads(self.stack)]
        )
        self.heard = verb(stack)
        undo()
        fence[0].commit()
        self.stack = json.dumps([sheet.to_json() for sheet in stack.sheets])
        assert {line.key for line in (*self.lines, *(c.line for c in self.offered)) if not worded(line)} == set()
        self.language = self.db.scalar(select(Person.language).where(Person.id == self.person)) or "id"
        self.db.commit()
        self.now += timedelta(seconds=5)
        return [line.key for line in self.lines]


def worded(line: Line) -> bool:
    """Whether every language has this sentence, and with it every sentence inside it."""
    inside = [arg for arg in line.args.values() if isinstance(arg, Line)]
    own = not line.key or all(WORDS.exists(line.key, each) or WORDS.exists(line.otherwise, each) for each in LANGUAGES)
    return own and all(map(worded, inside))


def names_of(choice: Choice) -> list[str]:
    """What a button may be called in a test: its attribute or message name, the conversation it opens, its value."""
    key = choice.line.key
    last = key.rsplit(".", 1)[-1] if "." in key else key.rsplit("/", 1)[-1]
    opens = [choice.value[0]] if choice.does == "door" else []
    return [name for name in (*opens, last, str(choice.line.args.get("text", "")), str(choice.value)) if name]


class Town:
    """Makes people: new ones, and ones that have been greeted."""

    def __init__(self, db: Session, table: Mapping[str, Conversation]) -> None:
        self.db, self.table = db, table

    def newcomer(self, channel: str = "web", language: str = "id") -> Somebody:
        person = self.db.execute(insert(Person).values(language=language).returning(Person.id)).scalar_one()
        self.db.execute(
            insert(Identity).values(channel=channel, user=f"user-{person}", person_id=person, chat=f"chat-{person}")
        )
        self.db.commit()
        return Somebody(self.db, self.table, person, channel, language=language)

    def greeted(
        self, part: str = "owner", name: str = "Sari", age: str = "adult", channel: str = "web", language: str = "id"
    ) -> Somebody:
        somebody = self.newcomer(channel)
        somebody.start("greet")
        somebody.press(language)
        somebody.press(part)
        if part == "santri":
            somebody.press(age)
        somebody.press("agree")
        somebody.say(name)
        return somebody


@pytest.fixture
def town(db: Session) -> Town:
    from handlers import CONVERSATIONS

    return Town(db, CONVERSATIONS)


@pytest.fixture
def place(db: Session) -> int:
    """A cooperative in the programme's list."""
    row = {
        "id": "K-1",
        "name": "Koperasi Sumber Rejeki",
        "kind": "cooperative",
        "regency": "35.78",
        "address": "Jalan Mawar 1",
    }
    cooperatives.import_rows(db, rows=[row])
    db.commit()
    found = cooperatives.by_code(db, code="K-1")
    assert found is not None
    return found.id


@pytest.fixture
def pesantren(db: Session) -> int:
    """A pesantren in the programme's list."""
    row = {"id": "P-1", "name": "Pondok Pesantren Nurul Huda", "kind": "pesantren", "regency": "35.73", "address": ""}
    cooperatives.import_rows(db, rows=[row])
    db.commit()
    found = cooperatives.by_code(db, code="P-1")
    assert found is not None
    return found.id
