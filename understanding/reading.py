"""What every reader of values shares: what was read, why not, and any text folded to one plain spelling."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

T = TypeVar("T")

LONGEST = 300
"""Characters. No value anybody types is longer; a longer text is refused before any work."""


@dataclass(frozen=True, slots=True)
class Read(Generic[T]):
    """What was read. When not `sure` it must be asked back; `others` are the other likely readings, best first.

    `rest` is what was left over, folded, without punctuation.
    """

    value: T
    sure: bool = True
    rest: str = ""
    others: tuple[T, ...] = ()


class Unread(ValueError):
    """Nothing could be read. `reason` is a short name in kebab-case, never a piece of the text."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def fold(text: str) -> str:
    """Lower case, no accents, no invisible characters, one apostrophe, ASCII digits, "iyaaa" as "iya".

    The letter O between digits becomes a nought, and "½" becomes " 1/2 ".
    """
    plain = text.lower().translate(_ASCII) if text.isascii() else "".join(map(_plain, text))
    return _LONG_LETTERS.sub(r"\1", _noughts(plain))


def fold_aligned(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the place in `text` it comes from (and the end, last)."""
    pieces = [_plain(char) for char in text]
    places = [place for place, piece in enumerate(pieces) for _ in piece]
    plain = _noughts("".join(pieces))
    kept = [i for i in range(len(plain)) if not _is_third(plain, i)]
    return "".join(plain[i] for i in kept), [places[i] for i in kept] + [len(text)]


def folded(text: str) -> str:
    """`fold`, for readers of one value: raises Unread for an empty or an endless text."""
    check_length(text)
    plain = fold(text).strip()
    if not plain:
        raise Unread("empty")
    return plain


def check_length(text: str) -> None:
    if len(text) > LONGEST:
        raise Unread("too-long")


def lookup(word: str, names: dict[str, T]) -> T | None:
    """The entry for a word, or for the word without doubled letters: "iyaa" is "iya"."""
    found = names.get(word)
    return found if found is not None else names.get(squeezed(word))


def squeezed(word: str) -> str:
    """The word without doubled letters."""
    return _DOUBLE_LETTERS.sub(r"\1", word)


def words(text: str) -> frozenset[str]:
    """The words of a line, as a set."""
    return frozenset(text.split())


def table(text: str) -> dict[str, str]:
    """A table written as lines "meaning: word word word", turned round: each word to its meaning."""
    rows = (line.split(":", 1) for line in text.strip().splitlines() if line.strip())
    return {word: meaning.strip() for meaning, words in rows for word in words.split()}


def phrases(text: str) -> dict[tuple[str, ...], str]:
    """Like `table`, for phrases between commas: each phrase, as a tuple of words, to its meaning."""
    rows = (line.split(":", 1) for line in text.strip().splitlines() if line.strip())
    return {tuple(p.split()): meaning.strip() for meaning, said in rows for p in said.split(",") if p.strip()}


def tidy(words: Iterable[str]) -> str:
    """The words left over, without punctuation at either end of the whole."""
    return " ".join(words).strip(" \t.,;:/-=@()[]!?\"'")


_ASCII = dict.fromkeys((*range(32), 127), " ") | {ord("`"): "'"}
_APOSTROPHES = frozenset("'`´‘’‛ʻʼʾʿ′ˈ")
_DASHES = frozenset("‐‑‒–—―−")
_UNSEEN = ("Mn", "Me", "Cf", "Cs", "Co", "Cn")
_LONG_LETTERS = re.compile(r"([a-z])\1{2,}")
_DOUBLE_LETTERS = re.compile(r"([a-z])\1")
_NOUGHT = re.compile(r"(?<![\do.,])\d[\do.,]*+(?![a-z])")


@lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    """One character as plain characters; nothing for a mark or an invisible one."""
    if char in _APOSTROPHES:
        return "'"
    if char in _DASHES:
        return "-"
    kind = unicodedata.category(char)
    if kind == "Nd":
        return str(unicodedata.decimal(char))
    if kind.startswith("Z") or kind == "Cc":
        return " "
    if kind in _UNSEEN:
        return ""
    plain = unicodedata.normalize("NFKD", char.lower()).lower().replace("\u2044", "/")
    shown = "".join(c for c in plain if unicodedata.category(c) not in _UNSEEN)
    return f" {shown} " if kind == "No" and "/" in shown else shown


def _noughts(plain: str) -> str:
    if "o" not in plain:
        return plain
    return _NOUGHT.sub(lambda match: match[0].replace("o", "0"), plain)


def _is_third(plain: str, i: int) -> bool:
    """Whether a letter belongs to a run of three or more and is not its first."""
    char = plain[i]
    if not "a" <= char <= "z" or i == 0 or plain[i - 1] != char:
        return False
    return plain[i - 2 : i - 1] == char or plain[i + 1 : i + 2] == char
