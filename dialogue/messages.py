"""What passes between a person and a conversation, free of any channel and of any language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal

BURST_SECONDS: Final = 1.2  # an album arrives within a second; its pictures are acknowledged together
TOGETHER: Final = "together"  # the key of that acknowledgement
Json = Any
"""A value that JSON can hold: None, bool, int, float, str, list or dict of these."""

Does = Literal["answer", "command", "door"]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence by its name: `register-business/price`, or one attribute of it: `register-business/price.help`.

    `otherwise` names the sentence to use when the first does not exist (a rejection every question shares).
    A line without a key is somebody's own words, kept in `args["text"]` and shown as they are.
    """

    key: str
    args: Mapping[str, Json] = field(default_factory=dict)
    otherwise: str = ""

    def to_json(self) -> Json:
        args = {name: {"line": v.to_json()} if isinstance(v, Line) else v for name, v in self.args.items()}
        return [self.key, args, self.otherwise]

    @classmethod
    def from_json(cls, data: Json) -> Line:
        key, args, otherwise = data
        return cls(key, {n: cls.from_json(v["line"]) if isinstance(v, dict) else v for n, v in args.items()}, otherwise)


def own_words(text: str) -> Line:
    """A line that is data (a product's name, a city), not a sentence of ours."""
    return Line("", {"text": text})


@dataclass(frozen=True, slots=True)
class Choice:
    """One button. What it does when pressed, or when its number or label is typed:

    `answer`  gives `value` to the waiting question;
    `command` says a word that is true everywhere: `["back"]`, `["edit", "price"]`;
    `door`    starts a conversation for whoever presses: `["edit-product", {"product": 3}]`.
    """

    line: Line
    does: Does
    value: Json

    def to_json(self) -> Json:
        return [self.line.to_json(), self.does, self.value]

    @classmethod
    def from_json(cls, data: Json) -> Choice:
        return cls(Line.from_json(data[0]), data[1], data[2])


@dataclass(frozen=True, slots=True)
class Message:
    """One bubble: lines of text, choices beneath it, perhaps a picture (a media reference) or a document.

    `burst` is a key: the message waits BURST_SECONDS, and a newer one of the same key replaces it. `asks` is the full
    name of the question this message asks, "" for a statement.
    """

    lines: tuple[Line, ...] = ()
    choices: tuple[Choice, ...] = ()
    picture: str = ""
    document: Mapping[str, Json] = field(default_factory=dict)  # {"name": file name, "make": …} (bot/documents.py)
    burst: str = ""
    asks: str = ""

    def to_json(self) -> Json:
        return {
            "lines": [line.to_json() for line in self.lines],
            "choices": [choice.to_json() for choice in self.choices],
            "picture": self.picture,
            "document": dict(self.document),
            "asks": self.asks,
        }

    @classmethod
    def from_json(cls, data: Json) -> Message:
        return cls(
            lines=tuple(map(Line.from_json, data["lines"])),
            choices=tuple(map(Choice.from_json, data["choices"])),
            picture=data["picture"],
            document=data["document"],
            asks=data["asks"],
        )


def in_bubbles(said: Sequence[Message]) -> list[Message]:
    """As few bubbles as possible: plain text joins the bubble that follows it."""
    bubbles: list[Message] = []
    for message in said:
        last = bubbles[-1] if bubbles else None
        if last and not (
            last.choices or last.picture or last.document or last.burst or message.burst or message.picture
        ):
            bubbles[-1] = replace(message, lines=last.lines + message.lines)
        else:
            bubbles.append(message)
    return bubbles


def together(said: list[Message]) -> list[Message]:
    """What a picture is answered with waits for the next picture of its album, whose answer replaces it; unless it
    tells what that one would not repeat."""
    if not said or (len(said[-1].lines) > 1 and not said[-1].burst):
        return said
    return [*said[:-1], replace(said[-1], burst=TOGETHER)]


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a person sent, as a conversation sees it. `kind` tells which of the parts matters.

    `pictures` are references that `services.pictures` knows. `place` is (latitude, longitude) in degrees. `phone` is
    the person's own number, shared by the channel. `caption` is what stands under a picture: only a question for
    pictures looks at it. `time` says that nobody spoke: a time-out has passed.
    """

    kind: Literal["text", "choice", "picture", "location", "contact", "voice", "document", "other", "time"] = "text"
    text: str = ""
    choice: Json = None
    pictures: tuple[str, ...] = ()
    problem: str = ""  # why the picture could not be kept: a name in fields.ftl such as "picture-too-big"
    place: tuple[float, float] | None = None
    phone: str = ""
    caption: str = ""
