"""The conversation of the machine in three releases, and a model of it that shares no line with the engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from dialogue import Chat, Confirm, Conversation, OneOf, Text, Within, conversation, table_of

HOUR = 3600.0
LONGEST = 12
OPTIONS: Mapping[str, tuple[str, ...]] = {
    "size": ("small", "large"),
    "colour": ("red", "blue"),
    "correct": ("correct",),
}
RELEASES: Sequence[Sequence[str]] = (("cake", "size", "note"), ("cake", "colour", "size", "note"), ("size", "cake"))
"""What each release asks before its summary; `note` waits an hour at most."""


class Size(Enum):
    SMALL = "small"
    LARGE = "large"


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


ENUMS: Mapping[str, Any] = {"size": Size, "colour": Colour}


def table(release: int) -> dict[str, Conversation]:
    """The table of contents of a release."""

    @conversation("order")
    def order(chat: Chat, db: Session) -> None:
        for name in RELEASES[release]:
            if name in ENUMS:
                chat.ask(name, OneOf(ENUMS[name]))
            elif name == "note":
                chat.ask(name, Within(Text(max_length=LONGEST), seconds=HOUR))
            else:
                chat.ask(name, Text(max_length=LONGEST))
        chat.ask("correct", Confirm())
        db.execute(text("insert into slots (job, slot, at) values ('order', :m, 0)"), {"m": chat.message})
        chat.say("done")

    @conversation("menu")
    def menu(chat: Chat, db: Session) -> None:
        chat.say("what")

    @conversation("human")
    def human(chat: Chat, db: Session) -> None:
        chat.say("who")

    return table_of(order, menu, human)


# --- the model ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Button:
    label: str
    does: str
    value: Any


@dataclass
class Sheet:
    """What the model knows of an open order."""

    run: int
    answers: dict[str, bool] = field(default_factory=dict)  # name: closed
    asked: list[str] = field(default_factory=list)
    waiting: str = ""
    tries: int = 0
    until: float | None = None
    offered: tuple[Button, ...] = ()

    def reopen(self, name: str) -> None:
        self.answers[name] = False
        self.waiting, self.tries, self.until = "", 0, None


@dataclass(frozen=True)
class Bubble:
    """A message of ours with buttons: what it asked, in which run."""

    asks: str
    run: int
    buttons: tuple[Button, ...]


@dataclass
class Model:
    """One person. Every method returns the names of the sentences that must be said, in order."""

    now: float
    release: int = 0
    sheet: Sheet | None = None
    runs: int = 0
    effects: int = 0
    last_press: tuple[int, int] | None = None
    pressed_at: float = 0.0

    # --- what people do -----------------------------------------------------------------------------------------

    def types(self, said: str) -> list[str]:
        self.last_press = None
        verb, _, rest = said.partition(" ")
        if verb == "ubah" and rest and self.sheet and rest in self.sheet.answers:
            return self._edit(rest)
        if said in COMMANDS:
            return self._command([COMMANDS[said]])
        if self.sheet is None:
            return self._start() if said == "pesan" else ["common/nothing-understood", "menu/what"]
        for button in self.sheet.offered:
            if said == button.label:
                return self._button(button)
        return self._hear(said)

    def presses(self, place: tuple[int, int], bubble: Bubble | None) -> list[str]:
        again = self.last_press == place and self.now - self.pressed_at < 60
        self.last_press, self.pressed_at = place, self.now
        if again:
            return []
        if bubble is None or place[1] >= len(bubble.buttons):
            return self._too_late()
        button = bubble.buttons[place[1]]
        if button.does == "door":
            return ["human/who", *self._again()]
        if self.sheet is None or bubble.run != self.sheet.run:
            return self._too_late()
        if button.does == "answer" and bubble.asks != self.sheet.waiting:
            return self._too_late()
        return self._button(button)

    def time_is_over(self) -> list[str]:
        """The clock looks: whose question has waited too long hears the next one."""
        if self.sheet is None or self.sheet.until is None or self.now < self.sheet.until:
            return []
        self.last_press = None
        return self._ask(lambda name: True)

    # --- what comes of it ---------------------------------------------------------------------------------------

    def _start(self) -> list[str]:
        self.runs += 1
        self.sheet = Sheet(self.runs)
        return self._again()

    def _button(self, button: Button) -> list[str]:
        if button.does == "answer":
            return self._ask(lambda name: True)
        return ["human/who", *self._again()] if button.does == "door" else self._command(button.value)

    def _command(self, words: Sequence[str]) -> list[str]:
        if self.sheet is None:
            return ["common/nothing-open"]
        verb, *rest = words
        if verb == "cancel":
            self.sheet = None
            return ["common/cancelled"]
        if verb == "edit":
            return self._edit(*rest)
        if verb == "back":
            return self._back()
        return self._again()

    def _edit(self, name: str = "") -> list[str]:
        assert self.sheet
        if name:
            self.sheet.reopen(name)
            return self._again()
        names = [one for one, closed in self.sheet.answers.items() if closed]
        if not names:
            return ["common/nothing-before", *self._again()]
        buttons = [Button(one, "command", ["edit", one]) for one in names]
        self.sheet.offered = (*buttons, Button("go-on", "command", ["repeat"]))
        return ["common/edit-which"]

    def _back(self) -> list[str]:
        assert self.sheet
        before: list[str] = []
        for name, closed in self.sheet.answers.items():
            if name == self.sheet.waiting:
                break
            before += [name] if closed else []
        if not before:
            return ["common/nothing-before", *self._again()]
        self.sheet.reopen(before[-1])
        return self._again()

    def _too_late(self) -> list[str]:
        return ["common/too-late", *(self._again() if self.sheet else [])]

    def _again(self) -> list[str]:
        return self._ask(None) if self.sheet else []

    def _hear(self, said: str) -> list[str]:
        """A text at the waiting question: an answer, a number, a wish, or nothing it can use."""
        sheet = self.sheet
        assert sheet
        numbered = {str(number): button for number, button in enumerate(sheet.offered, 1)}.get(said)
        if numbered and {button.does for button in sheet.offered} == {"command"}:  # the list of the answers
            return self._button(numbered)
        if self._over() or not self._listens() or sheet.waiting not in OPTIONS:
            return self._ask(lambda name: len(said) <= LONGEST, "too-long")
        if numbered:
            return self._button(numbered)
        if said == "pesan":
            return self._again()
        return self._ask(lambda name: False, "not-yes-or-no" if sheet.waiting == "correct" else "not-a-choice")

    def _over(self) -> bool:
        return bool(self.sheet and self.sheet.until is not None and self.now >= self.sheet.until)

    def _first(self) -> str:
        """The first question of this release without an answer."""
        assert self.sheet
        return next((name for name in RELEASES[self.release] if not self.sheet.answers.get(name)), "correct")

    def _listens(self) -> bool:
        """Whether the question that waited is the one this release comes to."""
        assert self.sheet
        return self.sheet.waiting == self._first()

    def _ask(self, fits: Callable[[str], bool] | None, rejection: str = "") -> list[str]:
        """Run: the waiting question hears what was said, if anything, and the next one without an answer is asked."""
        sheet = self.sheet
        assert sheet
        if fits is not None and self._listens():
            if not self._over() and not fits(sheet.waiting):
                return self._reject(rejection)
            if sheet.waiting == "correct":
                self.effects, self.sheet = self.effects + 1, None
                return ["order/done"]
            sheet.answers[sheet.waiting] = True
            sheet.waiting, sheet.tries, sheet.until = "", 0, None
        name = self._first()
        if sheet.waiting != name:
            sheet.waiting, sheet.tries, sheet.until = name, 0, self.now + HOUR if name == "note" else None
        sheet.offered = _buttons(name)
        return [f"order/{name}"]

    def _reject(self, rejection: str) -> list[str]:
        sheet = self.sheet
        assert sheet
        sheet.tries += 1
        out = (Button("cancel", "command", ["cancel"]), Button("human", "door", ["human", {}]))
        sheet.offered = (*_buttons(sheet.waiting), *(out if sheet.tries >= 3 else ()))
        return [f"order/{sheet.waiting}.{rejection}", *([f"order/{sheet.waiting}.help"] if sheet.tries >= 2 else [])]


def _buttons(name: str) -> tuple[Button, ...]:
    buttons = tuple(Button(label, "answer", label) for label in OPTIONS.get(name, ()))
    more = (Button("edit", "command", ["edit"]), Button("cancel", "command", ["cancel"]))
    return buttons + more if name == "correct" else buttons


COMMANDS = {"batal": "cancel", "kembali": "back", "ulangi": "repeat", "edit": "edit"}
