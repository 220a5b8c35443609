"""All that Kanca says, in every language it speaks: `Words.say` turns a sentence's name and arguments into text."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final, Protocol

from locales import universals
from locales.catalogue import FOLDER, LANGUAGES, Catalogue, Sentence
from locales.folding import clean, fold, one_apart
from locales.formatting import Spell, functions

log = logging.getLogger(__name__)

FALLBACK: Final = "id"  # falling from krama into ngoko would be an insult; into Indonesian it is courtesy
NO_WORDS: Final = "Maaf, ada gangguan. Silakan coba lagi sebentar lagi."
MIN_LETTERS_FOR_A_SLIP: Final = 6
MIN_LETTERS_FOR_A_THE: Final = 4
THE: Final = ("nya", "ne", "e", "nipun", "ipun")  # "the" and "its" of the three languages, written onto the word


class Line(Protocol):
    """A sentence by its name, its arguments, and the sentence to say when the first does not exist."""

    @property
    def key(self) -> str: ...
    @property
    def args(self) -> Mapping[str, Any]: ...
    @property
    def otherwise(self) -> str: ...


class Words:
    """The words of all languages. Keys are `file/sentence` or `file/sentence.attribute`."""

    def __init__(
        self, languages: Sequence[str] = LANGUAGES, *, spell: Spell | None = None, folder: Path = FOLDER
    ) -> None:
        self.languages: Final = tuple(languages)
        self._catalogues = {
            language: {
                file.stem: _catalogue(file, language, spell) for file in sorted((folder / language).glob("*.ftl"))
            }
            for language in self.languages
        }
        self._found: dict[tuple[str, str, str], Sentence] = {}
        self._fixed: dict[tuple[str, str, str], str] = {}
        self._labels: dict[tuple[str, str], frozenset[str]] = {}
        self._doors: dict[str, str] | None = None

    # --- saying -------------------------------------------------------------------------------------------------

    def say(self, line: Line, language: str) -> str:
        """The words of this line. Falls back to `otherwise`, then to Indonesian, and at last to an apology."""
        if not line.key:
            return clean(str(line.args.get("text", "")))
        name = (language, line.key, line.otherwise)
        if not line.args:
            fixed = self._fixed.get(name)
            return self._fix(name) if fixed is None else fixed
        sentence = self._found.get(name) or self._find(name)
        return _spoken(sentence, {key: self._argument(arg, language) for key, arg in line.args.items()}, line.key)

    def exists(self, key: str, language: str) -> bool:
        """Whether this very language has the sentence."""
        file, _, name = key.partition("/")
        catalogue = self._catalogues.get(language, {}).get(file)
        return catalogue is not None and name in catalogue.names

    def files(self, language: str) -> list[str]:
        """The names of the files of this language, without `.ftl`."""
        return list(self._catalogues[language])

    def names(self, file: str, language: str) -> frozenset[str]:
        """The sentences and attributes in this file."""
        catalogue = self._catalogues[language].get(file)
        return catalogue.names if catalogue else frozenset()

    def warm(self) -> None:
        """Compile every sentence now (seconds of work), so that nobody waits a millisecond for it later."""
        for catalogues in self._catalogues.values():
            for catalogue in catalogues.values():
                for name in catalogue.names:
                    catalogue.sentence(name)

    def _fix(self, name: tuple[str, str, str]) -> str:
        """A sentence without arguments is always the same."""
        self._fixed[name] = text = _spoken(self._found.get(name) or self._find(name), {}, name[1])
        return text

    def _find(self, name: tuple[str, str, str]) -> Sentence:
        language, key, otherwise = name
        for where in (language, FALLBACK):
            for candidate in (key, otherwise):
                sentence = self._sentence(candidate, where)
                if sentence:
                    self._found[name] = sentence
                    return sentence
        log.error("There is no sentence %s in %s", key, language)
        return self._sentence("common/no-words", language) or _no_words

    def _sentence(self, key: str, language: str) -> Sentence | None:
        file, _, name = key.partition("/")
        catalogue = self._catalogues.get(language, {}).get(file)
        return catalogue.sentence(name) if catalogue else None

    def _argument(self, value: Any, language: str) -> Any:
        """What a sentence gets: text without hidden characters, numbers as they are, `none`, `yes` and `no`."""
        if isinstance(value, str):
            return clean(value)
        if value is None:
            return "none"
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, int | float):
            return value
        if isinstance(value, list | tuple):
            return ", ".join(str(self._argument(one, language)) for one in value)
        return self.say(value, language) if hasattr(value, "otherwise") else clean(str(value))

    # --- hearing ------------------------------------------------------------------------------------------------

    def labels(self, key: str, otherwise: str = "") -> frozenset[str]:
        """The label of this name, folded, in every language, for people may type in another than their own; and what
        else they call it (synonyms.ftl)."""
        name = (key, otherwise)
        if name not in self._labels:
            said = (self._sentence(key, one) or self._sentence(otherwise, one) for one in self.languages)
            called = {word for each in name for one in self.languages for word in self.phrases(_synonyms(each), one)}
            self._labels[name] = (frozenset(fold(_spoken(one, {}, key)) for one in said if one) | called) - {""}
        return self._labels[name]

    def universal(self, text: str, *, exact: bool = False) -> universals.Universal | None:
        """The word that is true everywhere which this text is, or None."""
        return universals.read(text, exact=exact)

    def choice(self, text: str, labels: Sequence[Line], *, numbers: bool = True) -> int | None:
        """Which of these choices (0 for the first) was typed: by its label in any language, by its number from 1, or
        by its label with "the" after it (*harganya*) or one slip of the finger. None when it is none of them, or
        could be two."""
        said = fold(text)
        offered = [self._all_labels(line) for line in labels]
        exact = [n for n, names in enumerate(offered) if said in names]
        if exact:
            return exact[0] if len(exact) == 1 else None
        if said.isascii() and said.isdigit():
            return int(said) - 1 if numbers and len(said) < 4 and 0 < int(said) <= len(offered) else None
        near = [n for n, names in enumerate(offered) if any(_slip(said, name) for name in names)]
        return near[0] if len(near) == 1 else None

    def part_of_choice(self, text: str, labels: Sequence[Line]) -> int | None:
        """Which of these choices has all the words that were typed (*ngoko*), when only one has. Ask this last: who
        types *hapus* before a button *Jangan hapus* may mean the opposite."""
        said = fold(text)
        near = [n for n, line in enumerate(labels) if any(_part(said, name) for name in self._all_labels(line))]
        return near[0] if len(near) == 1 else None

    def _all_labels(self, line: Line) -> frozenset[str]:
        if line.key and not line.args:
            return self.labels(line.key, line.otherwise)
        return frozenset(fold(self.say(line, language)) for language in self.languages)

    def door(self, text: str) -> str | None:
        """The conversation that this whole text starts: a phrase of `door.words`, or `/command`, of any language."""
        typed = text.strip()
        return self.doors().get(typed.lower().partition("@")[0] if typed.startswith("/") else fold(typed))

    def doors(self) -> dict[str, str]:
        """All that starts a conversation when typed: folded phrases and `/commands` of every language -> its name."""
        if self._doors is None:
            self._doors = self._find_doors()
        return self._doors

    def _find_doors(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for language in self.languages:
            for file in self.files(language):
                for phrase in self.phrases(f"{file}/door.words", language):
                    found.setdefault(phrase, file)
                for command in self.phrases(f"{file}/door.command", language):
                    found.setdefault(f"/{command}", file)
        return found

    def commands(self, language: str) -> list[tuple[str, str]]:
        """Slash commands and what they do, for a channel that shows a list of them."""
        doors = [(f"{file}/door.command", f"{file}/door") for file in self.files(FALLBACK)]
        verbs = [(f"universals/{verb}.command", f"universals/{verb}.what") for verb in universals.VERBS]
        return [
            (listed[0], _spoken(what, {}, key))
            for command, key in (*doors, *verbs)
            if (listed := self.phrases(command, FALLBACK)) and (what := self._sentence(key, language))
        ]

    def phrases(self, key: str, language: str) -> list[str]:
        """The folded phrases of a list such as `daftar usaha | ndaftar usaha`."""
        sentence = self._sentence(key, language)
        return [phrase for phrase in map(fold, _spoken(sentence, {}, key).split("|")) if phrase] if sentence else []


@cache
def _catalogue(file: Path, language: str, spell: Spell | None) -> Catalogue:
    """Read and compiled once a process: sentences never change while the program runs."""
    return Catalogue.read(file, functions(language, spell))


def _synonyms(key: str) -> str:
    """Where other words for a label are listed: `choices/sector.food` has them in `synonyms/choices-sector-food`."""
    return f"synonyms/{key.replace('/', '-').replace('.', '-')}"


def _spoken(sentence: Sentence, args: Mapping[str, Any], key: str) -> str:
    faults: list[Exception] = []
    text = sentence(args, faults)
    if faults:
        log.error("The sentence %s lacks an argument: %s", key, ", ".join(sorted({type(f).__name__ for f in faults})))
    return text


def _no_words(_args: Mapping[str, Any], _faults: list[Exception]) -> str:
    return NO_WORDS


def _slip(said: str, label: str) -> bool:
    if len(label) >= MIN_LETTERS_FOR_A_THE and said.startswith(label):
        return said[len(label) :] in THE
    return len(label) >= MIN_LETTERS_FOR_A_SLIP and one_apart(said, label)


def _part(said: str, label: str) -> bool:
    """Whether these are some of the label's words."""
    return len(said) >= MIN_LETTERS_FOR_A_THE and set(said.split()) < set(re.findall(r"\w+", label))
