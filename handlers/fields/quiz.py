"""Answers of lessons: *Lanjut* after a card, one of several texts, several of them, and a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from string import ascii_uppercase
from typing import Final

from dialogue import Field, Incoming, Line, Option, Rejected, own_words
from dialogue.fields import More
from dialogue.messages import Json
from handlers.fields.yes_no import ask_back, asked_back, meant
from understanding.numbers import read_number
from understanding.reading import Unread, fold, words

LONGEST_BUTTON: Final = 30  # letters that a phone 360 px wide shows of a button; longer answers get a letter instead
_GO_ON: Final = words("lanjut lanjutkan lajeng lajengaken terus terusna teruske next oke ok okay sip siap lagi")
_AND: Final = words("dan lan kaliyan karo plus and")
_NUMBER: Final = re.compile(
    r"(?:rp\.? ?)?(?P<whole>\d{1,3}(?:[.,]\d{3})+|\d+)(?:,(?P<part>\d+)|\.(?P<point>\d{1,2}))?"
    r" ?(?:%|persen|prosen|rupiah|rp|,-)?[ .!]*"
)

_NUMBERED: Final = re.compile(r"(?:\d{1,2} ?[.):=>-]* ?[a-z][\s,;.&+]*)+")  # "1B 2C 3A", "1. b, 2. c, 3. a"
_NUMBERED_ONE: Final = re.compile(r"(\d{1,2}) ?[.):=>-]* ?([a-z])")
_LETTERS: Final = re.compile(r"(?:[a-z][\s,;.&+-]*)+")

Row = tuple[int, str]
"""A position among the answers as their author wrote them, and the text."""


class Next(Field[bool]):
    """*Lanjut*, or a word for it."""

    rejections = ("not-a-choice",)

    def read(self, said: Incoming, partial: Json = None) -> bool:
        if said.kind == "choice" and said.choice is True:
            return True
        if said.kind == "text" and (fold(said.text).strip(" .!") in _GO_ON or meant(said.text)):
            return True
        raise Rejected("not-a-choice")

    def options(self, partial: Json = None) -> Sequence[Option]:
        return [Option(True, "next")]


class Pick(Field[int]):
    """One of these texts, by button, number, letter or its words; the answer is its position.

    Texts too long for a button are for the prompt to list (`listed`), and the buttons bear their letters.
    """

    rejections: tuple[str, ...] = ("not-a-choice",)

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = list(rows)
        self.lettered = any(len(text) > LONGEST_BUTTON for _, text in self.rows)
        self.signs = {
            position: letter if self.lettered else text
            for (position, text), letter in zip(self.rows, ascii_uppercase, strict=False)
        }

    @property
    def listed(self) -> str | None:
        """The answers under their letters; None when the buttons tell them."""
        return "\n".join(f"{self.signs[position]}. {text}" for position, text in self.rows) if self.lettered else None

    def read(self, said: Incoming, partial: Json = None) -> int:
        found = said.choice if said.kind == "choice" else self.named(said.text)
        return self.unpack(found)

    def unpack(self, kept: Json) -> int:
        if type(kept) is not int or kept not in self.signs:
            raise Rejected("not-a-choice")
        return kept

    def named(self, text: str) -> int | None:
        """The position of the answer whose words or letter these are."""
        said = _folded(text)
        found = [p for p, sign in self.signs.items() if said == _folded(sign)]
        found = found or [p for p, whole in self.rows if said == _folded(whole)]
        return found[0] if len(found) == 1 else None

    def signed(self, sign: str) -> int | None:
        """The position of the answer with this number or letter, whether the buttons show it or not."""
        if sign.isdecimal() and len(sign) <= 2 and 1 <= int(sign) <= len(self.rows):
            return self.rows[int(sign) - 1][0]
        letters = ascii_uppercase[: len(self.rows)].lower()
        return self.rows[letters.index(sign)][0] if len(sign) == 1 and sign in letters else None

    def options(self, partial: Json = None) -> Sequence[Option]:
        return [Option(position, line=own_words(sign)) for position, sign in self.signs.items()]


class Several(Field[list[int]]):
    """Several of these texts: one press after another and then *Selesai*, or all at once ("1 3", "A dan C")."""

    rejections = ("not-a-choice",)

    def __init__(self, rows: Sequence[Row]) -> None:
        self.pick = Pick(rows)

    @property
    def listed(self) -> str | None:
        return self.pick.listed

    def read(self, said: Incoming, partial: Json = None) -> list[int]:
        picked: list[int] = list(partial or [])
        if said.kind == "choice" and said.choice == "done" and picked:
            return picked
        if said.kind == "choice" and said.choice == "clear":
            raise More([], "cleared", in_a_burst=False)
        named = [self.pick.read(said)] if said.kind == "choice" else self._typed(said.text)
        if len(named) > 1:
            return sorted(set(named))
        together = sorted({*picked, *named})
        signs = [sign for position, sign in self.pick.signs.items() if position in together]
        raise More(together, "picked", in_a_burst=False, picked=", ".join(signs))

    def unpack(self, kept: Json) -> list[int]:
        return [self.pick.unpack(one) for one in kept]

    def _typed(self, text: str) -> list[int]:
        """One answer in its words, or some of them by number or letter."""
        whole = self.pick.named(text)
        if whole is not None:
            return [whole]
        parts = [part for part in re.split(r"[\s,;.&+]+", _folded(text)) if part and part not in _AND]
        found = [self.pick.signed(part) for part in parts]
        if not found or None in found:
            raise Rejected("not-a-choice")
        return [one for one in found if one is not None]

    def options(self, partial: Json = None) -> Sequence[Option]:
        picked = partial or []
        answers = [
            Option(position, line=own_words(f"✓ {sign}" if position in picked else sign))
            for position, sign in self.pick.signs.items()
        ]
        return [*answers, Option("done", "done"), Option("clear", "clear")] if picked else answers


class Joined(Field[list[int]]):
    """What one pair is joined to; or what it and each of the `pairs` still to come are, at once: "b c a", "1B 2C 3A".

    Kept as one position where it is one.
    """

    rejections = ("not-a-choice",)

    def __init__(self, rows: Sequence[Row], pairs: int) -> None:
        self.pick, self.pairs = Pick(rows), pairs

    @property
    def listed(self) -> str | None:
        return self.pick.listed

    def read(self, said: Incoming, partial: Json = None) -> list[int]:
        if said.kind != "text" or self.pick.named(said.text) is not None:
            return [self.pick.read(said)]
        found = [self.pick.signed(sign) for sign in _signs(_folded(said.text))]
        if None in found or len(found) not in {1, self.pairs}:
            raise Rejected("not-a-choice")
        return [one for one in found if one is not None]

    def pack(self, value: list[int]) -> Json:
        return value[0] if len(value) == 1 else value

    def unpack(self, kept: Json) -> list[int]:
        return [self.pick.unpack(one) for one in (kept if isinstance(kept, list) else [kept])]

    def options(self, partial: Json = None) -> Sequence[Option]:
        return self.pick.options(partial)


def _signs(text: str) -> list[str]:
    """The signs that were typed, in the order of the pairs: of "2c 1b 3a" it is b, c, a."""
    if _NUMBERED.fullmatch(text):
        found = sorted((int(number), sign) for number, sign in _NUMBERED_ONE.findall(text))
        return [sign for _, sign in found] if len({number for number, _ in found}) == len(found) else []
    return re.findall(r"[a-z]", text) if _LETTERS.fullmatch(text) else re.split(r"[\s,;.&+]+", text)


class Figure(Field[Decimal]):
    """A number as it is typed: 70.000, Rp70.000, 70 ribu, 4,5, seket."""

    rejections = ("no-number", "number-unsure")

    def read(self, said: Incoming, partial: Json = None) -> Decimal:
        meant_now = asked_back(said, partial)
        return Decimal(meant_now) if meant_now is not None else self._typed(" ".join(said.text.casefold().split()))

    def pack(self, value: Decimal) -> Json:
        return str(value)

    def unpack(self, kept: Json) -> Decimal:
        try:
            return Decimal(str(kept))
        except InvalidOperation:
            raise Rejected("no-number") from None

    def _typed(self, text: str) -> Decimal:
        plain = _NUMBER.fullmatch(text)
        if plain:
            whole = re.sub(r"[.,]", "", plain["whole"])
            return Decimal(f"{whole}.{plain['part'] or plain['point'] or 0}").normalize()
        try:
            read = read_number(text)
        except Unread:
            raise Rejected("no-number") from None
        if read.sure:
            return Decimal(read.value)
        raise ask_back("number-unsure", read.value, *read.others, shown=lambda n: Line("fields/number", {"value": n}))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .!")
