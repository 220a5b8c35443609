"""A transcript as steps: read from its file, and written again with what was really said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.channels.terminal import transcript

CHANNELS = ("terminal", "web", "telegram", "whatsapp")
SIGNS = (">", "( )", "=", "!", "#")
SAID = re.compile(r"<(terminal|web|telegram|whatsapp|) ?(.*)")
OFFERED = re.compile(r"\[( |terminal|web|telegram|whatsapp)\] (.*?)(?=  \[(?: |terminal|web|telegram|whatsapp)\] |$)")
ONLY = re.compile(r"on ((?:terminal|web|telegram|whatsapp)(?:, (?:terminal|web|telegram|whatsapp))*)")

SPEAKS_ON = re.compile(r"! .+ speaks on (terminal|web|telegram|whatsapp)")

Bubble = tuple[tuple[str, ...], tuple[str, ...]]
"""What one message of ours says: its lines of text, and the labels of its choices."""


@dataclass(frozen=True)
class Said:
    """The text of a bubble, on one channel or (\"\") on all."""

    channel: str
    lines: tuple[str, ...]

    def on(self, channel: str) -> list[str]:
        return transcript.said("\n".join(self.lines)) if self.channel in ("", channel) else []

    def written(self) -> list[str]:
        return transcript.said("\n".join(self.lines), self.channel)


@dataclass(frozen=True)
class Offered:
    """The choices of a bubble, each with the one channel that offers it, or \"\" for all."""

    labels: tuple[tuple[str, str], ...]

    def on(self, channel: str) -> list[str]:
        return transcript.offered([(label, "") for label, where in self.labels if where in ("", channel)])

    def written(self) -> list[str]:
        return transcript.offered(list(self.labels))


@dataclass
class Step:
    """One line of the person (or `=`, `!`, `#`), and what follows it."""

    sign: str
    text: str
    answer: list[Said | Offered] = field(default_factory=list)

    @property
    def line(self) -> str:
        return f"{self.sign} {self.text}".rstrip()

    def expected(self, channel: str) -> list[str]:
        """What is to be said on this channel, without the marks of channels."""
        return [line for part in self.answer for line in part.on(channel)]


@dataclass
class Script:
    """A whole transcript. `channels` are those it is played on."""

    name: str
    steps: list[Step]

    @property
    def channels(self) -> Sequence[str]:
        only = [found for step in self.steps if step.sign == "!" and (found := ONLY.fullmatch(step.text))]
        return tuple(only[0][1].split(", ")) if only else CHANNELS

    def rooms(self, channel: str) -> set[str]:
        """The rooms that must be open when it is played on this channel."""
        named = {found[1] for step in self.steps if (found := SPEAKS_ON.fullmatch(step.line))}
        return {channel, *named}


# --- reading ------------------------------------------------------------------------------------------------------


def read(file: Path) -> Script:
    """Raises ValueError for a line that begins with no sign."""
    steps: list[Step] = []
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        sign = next((sign for sign in SIGNS if f"{line} ".startswith(f"{sign} ")), "")
        if sign:
            steps.append(Step(sign, line[len(sign) + 1 :].strip()))
        elif line.strip() and not (steps and _take(steps[-1].answer, line)):
            raise ValueError(f"{file.name}, line {number}: {line!r} begins with no sign of a transcript")
    return Script(file.stem, steps)


def _take(answer: list[Said | Offered], line: str) -> bool:
    """Add one line of ours to an answer; False when it is none."""
    last = answer[-1] if answer else None
    if found := SAID.match(line):
        answer.append(Said(found[1], (found[2],)))
    elif line.startswith("  ") and isinstance(last, Said):
        answer[-1] = Said(last.channel, (*last.lines, line[2:]))
    elif labels := tuple((label, where.strip()) for where, label in OFFERED.findall(line)):
        if isinstance(last, Offered):
            answer[-1] = Offered(last.labels + labels)
        else:
            answer.append(Offered(labels))
    else:
        return False
    return True


# --- writing ------------------------------------------------------------------------------------------------------


def lines(bubbles: Sequence[Bubble]) -> list[str]:
    """Bubbles as one channel says them."""
    return [line for part in _parts(bubbles) for line in part.on("")]


def write(script: Script, said: Sequence[Mapping[str, Sequence[Bubble]]]) -> str:
    """The transcript with what was said at each step on each channel."""
    written: list[str] = []
    for step, bubbles in zip(script.steps, said, strict=True):
        follows = step.sign == "=" or (written and written[-1].startswith("#"))
        written += [step.line] if follows or not written else ["", step.line]
        written += [line for part in _merged(bubbles) for line in part.written()]
    return "\n".join(written) + "\n"


def _parts(bubbles: Sequence[Bubble], channel: str = "") -> list[Said | Offered]:
    parts: list[Said | Offered] = []
    for said, offered in bubbles:
        parts += [Said(channel, said)] if said else []
        parts += [Offered(tuple((label, channel) for label in offered))] if offered else []
    return parts


def _merged(said: Mapping[str, Sequence[Bubble]]) -> Iterator[Said | Offered]:
    """What all channels say alike stands once; what differs between stands once for each."""
    plain = {channel: _parts(bubbles) for channel, bubbles in said.items()}
    marked = {channel: _parts(bubbles, channel) for channel, bubbles in said.items()}
    while plain and all(plain.values()):
        alike = _alike({channel: parts[0] for channel, parts in plain.items()})
        if alike is None:
            break
        yield alike
        for parts in (*plain.values(), *marked.values()):
            del parts[0]
    for parts in marked.values():
        yield from parts


def _alike(parts: Mapping[str, Said | Offered]) -> Said | Offered | None:
    """The one part that stands for all of these; None when they say different things."""
    first, *others = parts.values()
    if all(other == first for other in others):
        return first
    if not all(isinstance(part, Offered) for part in parts.values()):
        return None
    offered = {
        channel: [label for label, _ in part.labels] for channel, part in parts.items() if isinstance(part, Offered)
    }
    longest = max(offered.values(), key=len)
    merged = Offered(tuple(
        (label, where) for label in longest
        for where in ([""] if all(label in labels for labels in offered.values())
                      else [channel for channel, labels in offered.items() if label in labels])
    ))  # fmt: skip
    whole = all(merged.on(channel) == part.on("") for channel, part in parts.items())
    return merged if whole else None
