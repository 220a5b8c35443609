"""Sums that check themselves: reads `16 / 90 * 4.500.000 = 800.000` as it is written here, and works it out again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

NUMBER: Final = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d|\.\d)|\d+(?:,\d+)?(?!\d|\.\d)")
_TOKEN: Final = re.compile(rf"\s*(?:(?P<number>{NUMBER.pattern})|(?P<mark>[-+*/()%])|(?P<unit>(?:[^\W\d]|\.)+))")
LETTERS: Final = 200  # a sum on one line of a phone is far shorter
_SIGNS: Final = str.maketrans({"×": "*", "÷": "/", "−": "-", "–": "-"})
_SHOWN: Final = {" * ": " × ", " / ": " ÷ ", " - ": " − "}


@dataclass(frozen=True, slots=True)
class Sum:
    """A worked sum. `tokens` are its numbers and marks without label and units: the same in every language."""

    shown: str
    tokens: tuple[str, ...]
    result: Decimal  # the number it ends in (33,3% is 0.333)
    fault: str = ""  # why it does not add up


def number(text: str) -> Decimal:
    """A number as written in Indonesia: 4.500.000, 33,3; Rp before it and % after it are allowed."""
    plain = text.strip().removeprefix("Rp").strip()
    negative, plain = plain.startswith(("-", "−")), plain.lstrip("-−")
    percent, plain = plain.endswith("%"), plain.rstrip("% ")
    if not NUMBER.fullmatch(plain):
        raise ValueError(f"{text.strip()!r} is no number: write 4.500.000 or 33,3")
    value = Decimal(plain.replace(".", "").replace(",", "."))
    return (-value if negative else value) / (100 if percent else 1)


def read(text: str) -> Sum:
    """Read `[label:] sum = sum` (`≈` for a rounded one). Raises ValueError when it cannot be read at all."""
    if len(text) > LETTERS:
        raise ValueError(f"a sum of more than {LETTERS} letters")
    body = text.partition(":")[2] if ":" in text else text
    parts = re.split(r"\s*([=≈])\s*", body.translate(_SIGNS).strip())
    if len(parts) < 3 or not all(parts):
        raise ValueError("a sum has two sides: = 16 / 90 * 4.500.000 = 800.000")
    tokens = tuple(token for part in parts for token in ([part] if part in "=≈" else _tokens(part)))
    return Sum(_pretty(text), tokens, number(_plain(parts[-1])), _fault(parts))


def looks_like_a_sum(text: str) -> bool:
    """A calculation hidden in a sentence, where nothing recomputes it."""
    return bool(re.search(r"\d[^=≈\n]*\s[-−+*×/÷]\s[^=≈\n]*\d[^=≈\n]*[=≈]\s*(?:Rp)?\d", text))


def _pretty(text: str) -> str:
    for plain, shown in _SHOWN.items():
        text = text.replace(plain, shown)
    return text.strip()


def _plain(side: str) -> str:
    return "".join(token for token in _tokens(side))


def _fault(parts: list[str]) -> str:
    value = _value(parts[0])
    for sign, side in zip(parts[1::2], parts[2::2], strict=True):
        other = _value(side)
        if abs(value - other) > (_half_a_digit(side) if sign == "≈" else 0):
            return f"does not add up: {parts[0]} is {float(value):.10g}, not {side}"
    return ""


def _half_a_digit(side: str) -> Fraction:
    decimals = len(_plain(side).rstrip("%").partition(",")[2])
    return Fraction(1, 2 * 10**decimals * (100 if "%" in side else 1))


def _tokens(side: str) -> list[str]:
    found, at = [], 0
    while at < len(side.rstrip()):
        token = _TOKEN.match(side, at)
        if token is None:
            raise ValueError(f"cannot read {side[at:].strip()!r} in a sum")
        if token["unit"] is None:
            found.append(token["number"] or token["mark"])
        at = token.end()
    return found


def _value(side: str) -> Fraction:
    tokens = iter([*_tokens(side), ""])
    reader = _Reader(tokens)
    value = reader.sum()
    if reader.now:
        raise ValueError(f"cannot read {side!r}: did not expect {reader.now!r}")
    return value


class _Reader:
    """The sums of primary school: brackets, then times and divided by, then plus and minus."""

    def __init__(self, tokens: Iterator[str]) -> None:
        self.tokens = tokens
        self.now = next(tokens)

    def _take(self) -> str:
        taken, self.now = self.now, next(self.tokens, "")
        return taken

    def sum(self) -> Fraction:
        value = self._product()
        while self.now in ("+", "-"):
            value = value + self._product() if self._take() == "+" else value - self._product()
        return value

    def _product(self) -> Fraction:
        value = self._number()
        while self.now in ("*", "/"):
            if self._take() == "*":
                value *= self._number()
            elif (below := self._number()) == 0:
                raise ValueError("a sum divides by nothing")
            else:
                value /= below
        return value

    def _number(self) -> Fraction:
        taken = self._take()
        if taken == "-":
            return -self._number()
        if taken == "(":
            value = self.sum()
            if self._take() != ")":
                raise ValueError("a bracket is not closed in a sum")
        elif NUMBER.fullmatch(taken):
            value = Fraction(number(taken))
        else:
            raise ValueError(f"a number is missing in a sum before {taken!r}")
        while self.now == "%":
            self._take()
            value /= 100
        return value
