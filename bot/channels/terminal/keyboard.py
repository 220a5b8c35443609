"""What a line typed at the terminal means: words, a photo's path, a pressed choice, a place, and a few more.

    keripik.jpg              a photo of this machine (several paths: an album)
    #2                       presses the second choice of the last message that had any
    @-7.25,112.75            a location
    /edit 17rb               changes the last message
    /contact 081234567890    the person's own number, shared     /voice     a voice note
    /block  /unblock         we are blocked, and let in again

Everything else is said as it is: also a number, which the house takes for the choice it stands for.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

PICTURES: Final = {".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic", ".avif"}
PRESS: Final = re.compile(r"#(\d{1,3})")
PLACE: Final = re.compile(r"@\s*(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)")
START: Final = re.compile(r"/start\s+([\w-]{1,64})")
ALONE: Final = {"/voice": "voice", "/block": "blocked", "/unblock": "unblocked"}

Typed = dict[str, Any]
"""What `TerminalRoom.read` reads."""


@dataclass
class Keyboard:
    """One person's: it remembers the last message, to be edited, and the last choices, to be pressed."""

    user: str
    last: str = ""
    offered: int = 0

    def shown(self, payload: Mapping[str, Any]) -> None:
        """A message has been shown here."""
        if payload["choices"]:
            self.offered = payload["id"]

    def type(self, line: str, at: datetime) -> list[Typed]:
        """What the room is to read: one thing, or one for each picture."""
        return [{"user": self.user, "id": uuid4().hex, "at": at, **meant} for meant in self._meant(line.strip())]

    def said(self, typed: Typed) -> None:
        """Remember this message as the last one: an edit changes it."""
        if typed["kind"] == "text":
            self.last = typed["id"]

    def _meant(self, line: str) -> list[Typed]:
        if pressed := PRESS.fullmatch(line):
            return [{"kind": "press", "press": (self.offered, int(pressed[1]) - 1)}]
        if place := PLACE.fullmatch(line):
            return [{"kind": "location", "place": (float(place[1]), float(place[2]))}]
        if line in ALONE:
            return [{"kind": ALONE[line]}]
        if started := START.fullmatch(line):
            return [{"kind": "text", "text": "/start", "start": started[1]}]
        word, _, rest = line.partition(" ")
        if word == "/edit" and rest and self.last:
            return [{"kind": "edited", "text": rest, "message": self.last}]
        if word == "/contact" and rest:
            return [{"kind": "contact", "phone": rest}]
        paths = picture_paths(line)
        return [{"kind": "picture", "file": str(path)} for path in paths] or [{"kind": "text", "text": line}]


def picture_paths(line: str) -> list[Path]:
    """The picture files this line names, all of it; [] when it is words."""
    try:
        paths = [Path(part).expanduser() for part in shlex.split(line)]
    except ValueError:  # an apostrophe in what somebody says
        return []
    return paths if all(path.suffix.lower() in PICTURES and path.is_file() for path in paths) else []
