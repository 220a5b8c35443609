"""From a worded message to the approved template that says it, for people who have been silent for a day. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from bot.channels.channel import Worded
from bot.channels.fitting import numbered, split, units
from bot.channels.whatsapp.approved import ALL, BY_SENTENCE, GENERAL, LANGUAGE, Template

BODY_MOST: Final = 1024  # Meta: a template's body with its variables filled
TEXT_MOST: Final = 900  # of what stands for one variable; more is no longer read in one line
ARGUMENT_MOST: Final = 100
VARIABLE: Final = re.compile(r"\{\{\d+\}\}")
NOTHING: Final = "-"  # Meta refuses an empty parameter


def payload(message: Worded) -> dict[str, Any]:
    """The message as a template; its buttons carry the outbox row and a position, as all our buttons do."""
    made, args = _chosen(message)
    values = _values(made, args, message)
    body = [{"type": "body", "parameters": [{"type": "text", "text": value} for value in values]}] if values else []
    buttons = [_button(index, message, position) for index, (_, position) in enumerate(made.buttons)]
    template = {"name": made.name, "language": {"code": LANGUAGE}, "components": [*body, *buttons]}
    return {"type": "template", "template": template}


def creations() -> list[dict[str, Any]]:
    """Every template as Meta's form, and POST /{account}/message_templates, take it."""
    return [_creation(made) for made in ALL]


def flat(text: str) -> str:
    """In one line: Meta refuses new lines, tabs and many spaces in a variable."""
    lines = [re.sub(r"\s+", " ", line).strip().removeprefix("• ") for line in text.splitlines()]
    joined = ""
    for line in filter(None, lines):
        joined += line if not joined else f" {line}" if joined.endswith((":", ",")) else f" · {line}"
    return joined


def _chosen(message: Worded) -> tuple[Template, Mapping[str, Any]]:
    """The template of the first sentence, if the message has the choices that its buttons stand for. On a shared phone
    the first sentence says for whom it is: that must not be lost."""
    name, args = message.lines[0] if message.lines else ("", {})
    made = BY_SENTENCE.get(name, GENERAL)
    enough = len(message.choices) > max((position for _, position in made.buttons), default=-1)
    return (made, args) if enough and (message.choices or not made.buttons) else (GENERAL, {})


def _values(made: Template, args: Mapping[str, Any], message: Worded) -> list[str]:
    """What stands for each variable: short ones first, and the text as long as there is room."""
    short = {name: _cut(flat(str(args.get(name, ""))), ARGUMENT_MOST) for name in made.fills if name not in LONG}
    room = BODY_MOST - units(VARIABLE.sub("", made.body)) - sum(map(units, short.values()))
    text = message.text.partition("\n\n")[2] or message.text if "rest" in made.fills else message.text
    if message.choices and not made.buttons:
        text = f"{text}\n\n{numbered(message.choices)}"
    long = _cut(flat(text), min(room, TEXT_MOST))
    return [short.get(name, long) or NOTHING for name in made.fills]


LONG: Final = ("text", "rest")


def _cut(text: str, most: int) -> str:
    """At most so long, ended after a sentence or a word."""
    if units(text) <= most:
        return text
    return f"{split(text, most - 1)[0]}…"


def _button(index: int, message: Worded, position: int) -> dict[str, Any]:
    place = position % len(message.choices)
    chosen = [{"type": "payload", "payload": f"{message.id}:{place}"}]
    return {"type": "button", "sub_type": "quick_reply", "index": str(index), "parameters": chosen}


def _creation(made: Template) -> dict[str, Any]:
    example = {"example": {"body_text": [list(made.examples)]}} if made.examples else {}
    components: list[dict[str, Any]] = [{"type": "BODY", "text": made.body, **example}]
    if made.buttons:
        buttons = [{"type": "QUICK_REPLY", "text": label} for label, _ in made.buttons]
        components.append({"type": "BUTTONS", "buttons": buttons})
    return {"name": made.name, "language": LANGUAGE, "category": made.category, "components": components}
