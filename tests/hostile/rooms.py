"""Whether every channel would take what is said: their rooms show it, and each channel's own rules look at that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.channels.channel import Room, Worded
from bot.channels.fitting import units
from tests.stage.rooms import ROOMS
from tests.standin import telegram_rules, whatsapp_rules


class TooMuch(Exception):
    """A page or terminal of ours is given more than it says it can carry."""


def _by_telegram(payload: dict[str, Any], room: Room) -> None:
    method = payload.pop("method")
    telegram_rules.check(method, {"chat_id": 1, **payload})


def _by_whatsapp(payload: dict[str, Any], room: Room) -> None:
    whatsapp_rules.envelope({**payload, "to": "6281234567890"})
    whatsapp_rules.content(_uploaded(payload), {"uploaded"}, {})


def _uploaded(told: Any) -> Any:
    """The payload as it is sent, with the id of a file where our own reference stood."""
    if isinstance(told, list):
        return [_uploaded(one) for one in told]
    if not isinstance(told, dict):
        return told
    shown = {name: _uploaded(value) for name, value in told.items()}
    return {**shown, "id": "uploaded"} if "ref" in told else shown


def _by_ourselves(payload: Mapping[str, Any], room: Room) -> None:
    limits, labels = room.limits, payload["choices"]
    if units(payload["text"]) > limits.text or len(labels) > limits.buttons:
        raise TooMuch(f"{room.name}: {len(payload['text'])} characters, {len(labels)} choices")
    if too_long := [label for label in labels if units(label) > limits.label]:
        raise TooMuch(f"{room.name}: {too_long}")


RULES = {"telegram": _by_telegram, "whatsapp": _by_whatsapp, "web": _by_ourselves, "terminal": _by_ourselves}


class Rooms:
    """One room of each channel, none of which reaches the network."""

    def __init__(self) -> None:
        self.all: dict[str, Any] = {name: make() for name, make in ROOMS.items()}
        self._fitting: set[tuple[Any, ...]] = set()

    def fit(self, said: Sequence[Worded]) -> bool:
        """Whether every channel would take it all. Raises Wrong or TooMuch with what does not fit."""
        for message in said:
            what = (message.text, message.choices, message.picture, str(message.document))
            if what not in self._fitting:
                self._look_at(message)
                self._fitting.add(what)
        return True

    def _look_at(self, message: Worded) -> None:
        assert message.text.strip()
        for name, room in self.all.items():
            shown = room.show(message)
            assert shown, name
            for payload in shown:
                RULES[name](payload, room)

    async def close(self) -> None:
        for name in ("telegram", "whatsapp"):
            await self.all[name].close()
