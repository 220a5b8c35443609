"""The picture of which lines of a conversation run on which message: the engine runs, and we look on, line by line."""

from __future__ import annotations

import inspect
import json
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import escape
from types import FrameType
from typing import Any, Final

from dialogue import Chat, Confirm, Conversation, Incoming, Message, Setting, Sheet, Stack, Text, YesNo

LEFT, TOP, LINE, COLUMN, BOTTOM = 490, 130, 28, 92, 88
GREY, AMBER, GREEN, INK, PALE = "#c9d3dc", "#e0a030", "#3f8f5f", "#22303c", "#f2f5f7"
LEGEND: Final = (
    ("again", "returns at once: the answer is known"),
    ("hears", "hears the message"),
    ("asks", "asks, and the run stops here"),
    ("writes", "runs once, and stays"),
)


def register(chat: Chat, db: list[str]) -> None:
    name = chat.ask("name", Text(max_length=60))
    if chat.ask("has-nib", YesNo()):
        chat.ask("nib", Text(max_length=13))
    chat.ask("correct", Confirm())
    db.append(name)
    chat.say("done")


@dataclass
class Turn:
    """What one message did: the lines it ran, where it was heard and where the run stopped (from 0; -1 is nowhere)."""

    label: str
    ran: list[int] = field(default_factory=list)
    heard: int = -1
    stopped: int = -1


SOURCE: Final = inspect.getsource(register).rstrip().splitlines()
MESSAGES: Final[tuple[tuple[str, Any], ...]] = (
    ("daftar", None),
    ("Keripik Sari", Incoming(text="Keripik Sari")),
    ("ya", Incoming("choice", choice=True)),
    ("9120001234567", Incoming(text="9120001234567")),
    ("ubah nama", ("edit", "name")),
    ("Keripik Bu Sari", Incoming(text="Keripik Bu Sari")),
    ("Benar", Incoming("choice", choice=True)),
)


def turns() -> list[Turn]:
    """The talk of the picture, one message after the other, through JSON as through the database."""
    kept, done = "[]", []
    for label, sent in MESSAGES:
        turn, kept = _turn(label, sent, kept)
        done.append(turn)
    return done


def _turn(label: str, sent: Any, kept: str) -> tuple[Turn, str]:
    turn, table = Turn(label), {"register": Conversation("register", register)}
    setting = Setting(1, datetime(2026, 11, 22, tzinfo=UTC))
    stack = Stack(table, setting, [], sheets=[Sheet.from_json(sheet) for sheet in json.loads(kept)])
    waited = stack.top.waiting if isinstance(sent, Incoming) and stack.top else ""
    before = sys.gettrace()  # coverage looks on too
    sys.settrace(_onlooker(turn.ran))
    try:
        said = _do(stack, sent)
    finally:
        sys.settrace(before)
    turn.heard, turn.stopped = _line_of(waited), _line_of(said[-1].asks)
    return turn, json.dumps([sheet.to_json() for sheet in stack.sheets])


def _do(stack: Stack, sent: Any) -> list[Message]:
    if sent is None:
        return stack.start("register", {})
    return stack.answer(sent) if isinstance(sent, Incoming) else stack.command(sent)


def _onlooker(ran: list[int]) -> Any:
    first = register.__code__.co_firstlineno

    def look(frame: FrameType, event: str, _: Any) -> Any:
        if frame.f_code is not register.__code__:
            return None
        if event == "line":
            ran.append(frame.f_lineno - first)
        return look

    return look


def _line_of(question: str) -> int:
    return next((n for n, line in enumerate(SOURCE) if question and f'ask("{question}"' in line), -1)


# --- drawing --------------------------------------------------------------------------------------------------------


def picture() -> str:
    """docs/pictures/runs.svg"""
    done = turns()
    width, height = LEFT + COLUMN * len(done) + 20, TOP + LINE * len(SOURCE) + BOTTOM
    marks = [mark for column, turn in enumerate(done) for mark in _column(column, turn)]
    lines = [_code(n, text) for n, text in enumerate(SOURCE)]
    heads = [_head(column, turn.label) for column, turn in enumerate(done)]
    style = (
        f"text{{font:14px system-ui,sans-serif;fill:{INK}}}.code{{font:14px ui-monospace,monospace;white-space:pre}}"
    )
    told = "Each column is one message. Every message runs the function again from its first line."
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-label="{told}">',
            f'<style>{style}</style><rect width="{width}" height="{height}" rx="10" fill="{PALE}"/>',
            *lines, *heads, *marks, *_legend(TOP + LINE * len(SOURCE) + 50),
            "</svg>\n",
        ]
    )  # fmt: skip


def _code(n: int, text: str) -> str:
    y = TOP + LINE * n
    stripe = (
        f'<rect x="10" y="{y}" width="{LEFT + COLUMN * len(MESSAGES)}" height="{LINE}" fill="#fff"/>' if n % 2 else ""
    )
    return f'{stripe}<text class="code" x="20" y="{y + 19}">{escape(text)}</text>'


def _head(column: int, label: str) -> str:
    x = LEFT + COLUMN * column + COLUMN // 2
    return f'<text x="{x}" y="{TOP - 12}" transform="rotate(-30 {x} {TOP - 12})">{column + 1}. {escape(label)}</text>'


def _column(column: int, turn: Turn) -> list[str]:
    x = LEFT + COLUMN * column + COLUMN // 2
    return [_mark(x, TOP + LINE * n + LINE // 2, _kind(turn, n)) for n in dict.fromkeys(turn.ran)]


def _kind(turn: Turn, n: int) -> str:
    if n == turn.stopped:
        return "asks"
    if n == turn.heard:
        return "hears"
    return "again" if ".ask(" in SOURCE[n] else "writes"


def _mark(x: int, y: int, kind: str) -> str:
    fill = {"again": GREY, "hears": AMBER, "asks": "#fff", "writes": GREEN}[kind]
    edge = f' stroke="{INK}" stroke-width="2.5"' if kind == "asks" else ""
    return f'<circle cx="{x}" cy="{y}" r="9" fill="{fill}"{edge}/>'


def _legend(y: int) -> list[str]:
    places = zip((40, 345, 540, 790), LEGEND, strict=True)
    return [f'{_mark(x, y, kind)}<text x="{x + 18}" y="{y + 5}">{text}</text>' for x, (kind, text) in places]
