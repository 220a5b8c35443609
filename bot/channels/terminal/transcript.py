"""How a talk is written down so that anybody can read it: the signs of tests/transcripts, and of `kanca chat --save`.

>    what the person types            <    what we say (a bubble; its further lines are indented)
( )  the choice they press            [ ]  the choices we offer
!    what happens outside the words   =    what is true now (only the tests look)
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any, Final

WIDTH: Final = 120
CODE: Final = re.compile(r"\b[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}\b")
CLASS: Final = re.compile(r"(?<![-\w])[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}(?![-\w])")
LINK: Final = re.compile(r"(?<=\?start=)[\w-]+")
CERTIFICATE: Final = re.compile(r"/certificates/[a-z2-9]{20}\b")


def bubble(payload: Mapping[str, Any]) -> list[str]:
    """What the terminal's room shows, as lines of a transcript."""
    carried = ["(photo)"] if payload["picture"] else []
    carried += [f"(file {payload['document']['name']})"] if payload["document"] else []
    text = "\n".join([*carried, masked(payload["text"])]).strip()
    return said(text) + offered([(label, "") for label in payload["choices"]])


def said(text: str, channel: str = "") -> list[str]:
    """A bubble's text, without its empty lines. `channel` marks what is said on that channel only."""
    first, *more = [line.rstrip() for line in text.split("\n") if line.strip()] or [""]
    return [f"<{channel} {first}".rstrip(), *(f"  {line}" for line in more)]


def offered(labels: Sequence[tuple[str, str]]) -> list[str]:
    """A bubble's choices, as many in a line as fit: each a label, and the one channel that offers it (or "")."""
    lines = [""]
    for label, channel in labels:
        choice = f"[{channel or ' '}] {label}"
        if lines[-1] and len(lines[-1]) + 2 + len(choice) > WIDTH:
            lines.append("")
        lines[-1] += f"  {choice}" if lines[-1] else choice
    return [line for line in lines if line]


def masked(text: str) -> str:
    """Codes that open something stay out of a transcript: {code}, {link}."""
    shown = CLASS.sub("{class}", CODE.sub("{code}", LINK.sub("{link}", text)))
    return CERTIFICATE.sub("/certificates/{number}", shown)


def done(typed: Mapping[str, Any], labels: list[str]) -> str:
    """What the person did, as one line. `labels` are the choices last offered."""
    kind, text = typed["kind"], masked(str(typed.get("text", "")))
    if kind == "press":
        position = typed["press"][1]
        return f"( ) {labels[position]}" if 0 <= position < len(labels) else f"! press choice {position + 1}"
    outside = {
        "picture": f"photo {str(typed.get('file', '')).rpartition('/')[2]}",
        "location": "location {},{}".format(*typed.get("place", ("", ""))),
        "contact": f"contact {typed.get('phone', '')}",
        "voice": "voice note",
        "edited": f"edit {text}",
        "blocked": "block",
        "unblocked": "unblock",
    }
    return f"! {outside[kind]}" if kind in outside else f"> {text}"


def folded(text: str, width: int) -> list[str]:
    """Text for a screen so many characters wide; its own line ends stay."""
    return [part for line in text.split("\n") for part in textwrap.wrap(line, width) or [""]]
