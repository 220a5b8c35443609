"""The words that are true everywhere: *batal, kembali, ubah harga, bantuan*, whatever is open and in any language.

Only whole phrases count, with the politeness people put around them: "mas, tolong batal ya" is a command,
"Warung Bali" and "Kue Batal Puasa" are names. The phrases stand in `universals.ftl`, for translators to keep.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from locales.catalogue import FOLDER, LANGUAGES, Catalogue
from locales.folding import fold

VERBS: Final = (
    "cancel",
    "back",
    "edit",
    "repeat",
    "help",
    "menu",
    "stop",
    "start",
    "language",
    "human",
    "my-data",
    "profiles",
)
MAX_LENGTH: Final = 80  # of a text that may be a command, politeness included
MAX_EDIT_WORDS: Final = 4  # of what comes after "ubah"
_DOUBLED_END: Final = re.compile(r"([a-z])\1\b")


@dataclass(frozen=True, slots=True)
class Universal:
    """A verb of `VERBS`. `rest` is what follows it: the label after *ubah*, the code after */start*."""

    verb: str
    rest: str = ""


@dataclass(slots=True)
class Phrases:
    """All phrases of all languages, folded."""

    verbs: dict[str, str] = field(default_factory=dict)  # phrase -> verb
    commands: dict[str, str] = field(default_factory=dict)  # slash command -> verb
    alone: set[str] = field(default_factory=set)  # phrases that may be names too: only light politeness around them
    edits: set[str] = field(default_factory=set)  # words that a label follows
    light: set[str] = field(default_factory=set)
    heavy: set[str] = field(default_factory=set)


def read(text: str, *, exact: bool = False) -> Universal | None:
    """The command that this text is, as a whole; None for anything else.

    `exact` allows no politeness around it. `Universal("edit", "harga")` is a command only if the open conversation has
    such an answer: "Ganti Rasa" may be the name of a shop.
    """
    if len(text) > MAX_LENGTH:
        return None
    if text.lstrip().startswith("/"):
        return _command(text.strip())
    phrases, said = _phrases(), fold(text)
    verb = phrases.verbs.get(said) or phrases.verbs.get(_DOUBLED_END.sub(r"\1", said))
    if verb:
        return Universal(verb)
    return _edit(phrases, said) if exact else _politely(phrases, said)


def _command(text: str) -> Universal | None:
    word, _, rest = text[1:].partition(" ")
    verb = _phrases().commands.get(word.partition("@")[0].lower())
    return Universal(verb, rest.strip()) if verb else None


def _politely(phrases: Phrases, said: str) -> Universal | None:
    """The command among the words of courtesy. A phrase that may be a name bears only the light ones."""
    words = said.split()
    if phrases.light.isdisjoint(words) and phrases.heavy.isdisjoint(words):  # nearly always
        return _edit(phrases, said)
    core = ""
    for core, heavy in _cores(words, phrases):
        verb = phrases.verbs.get(core)
        if verb and not (heavy and core in phrases.alone):
            return Universal(verb)
    return _edit(phrases, core)


def _cores(words: list[str], phrases: Phrases) -> Iterator[tuple[str, bool]]:
    """The text with less and less courtesy at its ends, never empty, and whether a heavy word of it was left out."""
    polite = [(word in phrases.light) + 2 * (word in phrases.heavy and word not in phrases.light) for word in words]
    before = next((n for n, how in enumerate(polite) if not how), 0)
    after = next((n for n, how in enumerate(reversed(polite)) if not how), 0)
    for first in range(before + 1):
        for last in range(len(words), len(words) - after - 1, -1):
            yield " ".join(words[first:last]), 2 in polite[:first] or 2 in polite[last:]


def _edit(phrases: Phrases, said: str) -> Universal | None:
    verb, _, label = said.partition(" ")
    if verb in phrases.edits and label and len(label.split()) <= MAX_EDIT_WORDS:
        return Universal("edit", label)
    return None


@cache
def _phrases() -> Phrases:
    found = Phrases()
    for language in LANGUAGES:
        catalogue = Catalogue.read(FOLDER / language / "universals.ftl", {})
        for verb in VERBS:
            found.verbs.update(dict.fromkeys(_listed(catalogue, verb), verb))
            found.commands.update(dict.fromkeys(_listed(catalogue, f"{verb}.command"), verb))
            found.alone.update(_listed(catalogue, f"{verb}.alone"))
        found.edits.update(_listed(catalogue, "edit.before-a-label"))
        found.light.update(_listed(catalogue, "politeness.light"))
        found.heavy.update(_listed(catalogue, "politeness.heavy"))
    return found


def _listed(catalogue: Catalogue, name: str) -> Iterator[str]:
    sentence = catalogue.sentence(name)
    listed = sentence({}, []).split("|") if sentence else ()
    return filter(None, map(fold, listed))
