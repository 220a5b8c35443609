"""Speech levels: finds a ngoko word in a krama sentence, the reverse, honorifics for oneself, slang."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

_WORD: Final = re.compile(r"[a-z]+(?:-[a-z]+)*")
_QUOTED: Final = re.compile(r'"[^"]*"')  # what people may type: their words, not ours
_NAMES: Final = re.compile(r"\b(?:Jawa (?:Timur|Tengah|Barat|krama|ngoko)|One Pesantren One Product)\b")

# An affix shows the level as surely as the word: dipunkintun, kintunaken, reginipun; dikirim, kirimake, dakkirim.
_KRAMA_AFFIX: Final = re.compile(r"dipun[a-z]{2,}|[a-z]{3,}(?:aken|ipun)")
_NGOKO_AFFIX: Final = re.compile(r"[a-z]{3,}(?:kake|ake)|da[kg]k[a-z]{3,}|dak(?!wah)[a-z]{3,}")
_NGOKO_PASSIVE: Final = re.compile(r"di(?!pun|nten|gital|skon|nas|siplin|rektur|ploma|alog|et$|spora)[a-z]{4,}")

_HONORED: Final = "kersa|tindak|ngendika|dhahar|sare|rawuh|mundhut|maringi|paring|mirsani|pirsa|kondur|kagungan|ngasta"
_OWN_ACT: Final = re.compile(
    rf"\b(?:kula|aku|kami)\s+(?:badhe |arep |bakal |sampun |wis |nembe |saged |isa )?(?:{_HONORED})\b"
)
_OWN_THING: Final = re.compile(
    r"\b(?:asma|dalem|kagungan|putra|garwa|asta)(?:nipun)?\s+kula\b|\b(?:asma|dalem|kagungan)ku\b"
)


@cache
def words(section: str) -> frozenset[str]:
    """The words of one section of levels.txt."""
    text = Path(__file__).with_name("levels.txt").read_text("utf-8")
    found = re.search(rf"^\[{section}\]\n((?:[^\[\n].*\n|\n)*)", text, re.MULTILINE)
    if found is None:
        raise LookupError(f"levels.txt has no section [{section}]")
    return frozenset(re.sub(r"#.*", "", found[1]).split())


def faults(text: str, language: str, known: frozenset[str] = frozenset()) -> Iterator[str]:
    """What is wrong with the level of this sentence. `known` are words that stand alone elsewhere: *stoke* is *stok*
    with a ngoko ending because *stok* is known."""
    if language == "id":
        return
    ours = _NAMES.sub(" ", _QUOTED.sub(" ", text)).lower()
    for found in (*_OWN_ACT.finditer(ours), *_OWN_THING.finditer(ours)):
        yield f"an honorific for oneself: {found[0]!r}"
    for word in dict.fromkeys(_WORD.findall(ours)):
        yield from _faults_of_word(word, language, known)


def _faults_of_word(word: str, language: str, known: frozenset[str]) -> Iterator[str]:
    if word in words("never") or (word.endswith("mu") and len(word) > 4 and word not in words("mu")):
        yield f"a word never printed: {word!r}"
    elif word in words("indonesian") and word not in words("ngoko"):
        yield f"an Indonesian word in a Javanese sentence: {word!r}"
    elif language == "jv-krama" and _is_ngoko(word, known):
        yield f"a ngoko word in a krama sentence: {word!r}"
    elif language == "jv-ngoko" and _is_krama(word):
        yield f"a krama word in a ngoko sentence: {word!r}"


def _is_ngoko(word: str, known: frozenset[str]) -> bool:
    if word in words("krama"):
        return False
    return bool(
        word in words("ngoko")
        or _NGOKO_AFFIX.fullmatch(word)
        or _NGOKO_PASSIVE.fullmatch(word)
        or any(len(word) - len(the) >= 3 and word.endswith(the) and word[: -len(the)] in known for the in ("e", "ne"))
    )


def _is_krama(word: str) -> bool:
    """Not every -aken is krama: *kecendhaken* is too short, *bukaken* asks a friend to open (*bukak*)."""
    ngoko = word.startswith("ke") or word[:-2] in words("ngoko")
    return word in words("krama") or bool(_KRAMA_AFFIX.fullmatch(word) and not (word.endswith("aken") and ngoko))
