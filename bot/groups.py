"""What may be talked of in a group: orders, and which of them it is to hear of. All else is not for many ears.

Nothing here knows who is in the group. Whoever presses or types there may do what they may do in private, but only in
the conversations named here; what any other would say or ask is left for private talk.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from bot import wishes
from dialogue import Chat, Choice, Conversation, Message
from services import programme

IN_GROUP: Final = frozenset(
    {"order-alert", "order-digest", "answer-order", "order-ready", "hand-over", "order-word", "bind-group",
     "unbind-group"}
)  # fmt: skip
"""The conversations that may run in a group: they say and ask nothing that strangers may not read."""


def limited(table: Mapping[str, Conversation]) -> dict[str, Conversation]:
    """The table of contents as a group has it: every conversation that may not run there only says so."""
    return {name: one if name in IN_GROUP else Conversation(name, _in_private) for name, one in table.items()}


def _in_private(chat: Chat, db: Any, **args: Any) -> None:
    chat.say("common/in-private", bot=programme.get().telegram_bot or None)


def wish(text: str, chat: str) -> tuple[str, dict[str, Any]] | None:
    """What these words ask for in a group where no question waits; None where it is nothing for a group."""
    command, _, code = text.partition(" ")
    if command == "/bind":
        return "bind-group", {"chat_id": chat, "code": code.strip()}
    if command == "/unbind":
        return "unbind-group", {"chat_id": chat}
    said = wishes.order(text)
    return said if said and said[1]["do"] not in ("cancel", "see") else None


def without_other_doors(said: Sequence[Message]) -> list[Message]:
    """What is said, and of its doors those that open there."""
    return [replace(message, choices=tuple(filter(_opens, message.choices))) for message in said]


def _opens(choice: Choice) -> bool:
    return choice.does != "door" or choice.value[0] in IN_GROUP
