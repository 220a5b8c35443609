"""`python -m locales.lint`: what a reviewer would find wrong in the .ftl files, with file and line."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from locales import contents, levels, repeats, sources, unused, usage
from locales.catalogue import FOLDER, LANGUAGES
from locales.finding import Finding, absent
from locales.formatting import functions
from locales.sources import Junk, Source

LABEL_LETTERS: Final = 20  # a WhatsApp reply button holds no more
MESSAGE_LETTERS: Final = 900  # a WhatsApp text with buttons holds 1024; what people type goes into it too
MIXED: Final = "lint: mixed"  # a comment that excuses a sentence of several languages from the rules of levels
UNDERSTOOD: Final = re.compile(
    r"^universals/(?!.*\.what$)|^synonyms/|\.(?:words|command)$"
)  # lists of what people type, not what we say
OWN: Final = re.compile(r"^universals/(?!.*\.what$)|^synonyms/|\.command$")  # what a language may have alone
LABELS: Final = re.compile(r"^choices/|\.label$|/door$|^common/go-on$|^fields/(?:number|grams|rupiah|clock)$")
KNOWN: Final = frozenset(functions(LANGUAGES[0], None))
PLURALS: Final = frozenset({"zero", "one", "two", "few", "many"})
MARKUP: Final = re.compile(r"</?[a-z]+>|\*[^\s*]+\*|`|\[[^\]]+\]\(")
SECRET: Final = re.compile(
    r"\b(?:nik|pin|otp|ktp|cvv|password|kata sandi|tembung sandi|kode sandi|ibu kandung)\b", re.IGNORECASE
)
WARNS: Final = re.compile(
    r"\b(?:jangan|tidak|tak pernah|bukan|aja|ora|mboten|sampun ngantos|dudu|sanes|rahasiakan)\b", re.IGNORECASE
)


def findings(folder: Path = FOLDER, code: Path | None = FOLDER.parent) -> list[Finding]:
    """Everything wrong with the words in `folder`, as the source in `code` uses them."""
    read = {language: list(sources.read(language, folder)) for language in LANGUAGES}
    junk = [Finding(one.file, one.line, one.what) for ones in read.values() for one in ones if isinstance(one, Junk)]
    said = {language: [one for one in ones if isinstance(one, Source)] for language, ones in read.items()}
    try:
        uses = usage.uses(code) if code else []
        of_code = [*_unsaid(uses, said), *_of_code(code, said)] if code else []
    except SyntaxError as error:
        return [Finding(Path(error.filename or "?"), error.lineno or 1, f"this is no Python: {error.msg}")]
    labels = {key for use in uses if use.label for key in use.keys}
    known = _known_words(said)
    each = [
        Finding(one.file, one.line, f"{one.key}: {what}")
        for ones in said.values()
        for one in ones
        for what in _faults(one, labels, known)
    ]
    return [*junk, *each, *_differences(said), *of_code]


def _of_code(code: Path, said: Mapping[str, Sequence[Source]]) -> Iterator[Finding]:
    yield from contents.faults(code, said)
    yield from unused.faults(code, said)
    yield from repeats.faults(code)


def _faults(one: Source, labels: set[str], known: frozenset[str]) -> Iterator[str]:
    if UNDERSTOOD.search(one.key):
        return
    letters = len(one.plain.strip())
    if (LABELS.search(one.key) or one.key in labels) and letters > LABEL_LETTERS:
        yield f"a label of {letters} letters; a button holds {LABEL_LETTERS}"
    if letters > MESSAGE_LETTERS and MIXED not in one.comment:
        yield f"a sentence of {letters} letters; a message holds {MESSAGE_LETTERS}"
    if one.key.endswith(".help") and one.variables:
        yield "a help has no arguments: the word *bantuan* brings it alone, without what the question was given"
    if one.functions - KNOWN:
        unknown = ", ".join(f"{name}()" for name in sorted(one.functions - KNOWN))
        yield f"{unknown} is unknown: there are {', '.join(sorted(KNOWN))}"
    if one.variants & PLURALS:
        yield "[one] never matches in Indonesian and Javanese: write [1]"
    if MARKUP.search(one.plain):
        yield "markup: every channel shows plain text"
    if SECRET.search(one.plain) and not WARNS.search(one.plain):
        yield "asks for a secret (NIK, PIN, OTP, password); we never do"
    if MIXED not in one.comment:
        yield from levels.faults(one.plain, one.language, known)


def _known_words(said: Mapping[str, Iterable[Source]]) -> frozenset[str]:
    """Words that stand alone somewhere, in Indonesian or in krama."""
    texts = (one.plain for language in ("id", "jv-krama") for one in said[language])
    return frozenset(word for text in texts for word in re.findall(r"[a-z]{3,}", text.lower()))


def _differences(said: Mapping[str, Sequence[Source]]) -> Iterator[Finding]:
    """A sentence that one language has and another lacks, or that needs other arguments there."""
    first, *others = ({one.key: one for one in ones if not OWN.search(one.key)} for ones in said.values())
    for language, other in zip(list(said)[1:], others, strict=True):
        for key in first.keys() - other.keys():
            yield Finding(first[key].file, first[key].line, f"{key} is missing in {language}")
        for key in other.keys() - first.keys():
            yield Finding(other[key].file, other[key].line, f"{key} is missing in {LANGUAGES[0]}")
        for key in first.keys() & other.keys():
            if first[key].variables != other[key].variables:
                differ = ", ".join(sorted(first[key].variables ^ other[key].variables))
                yield Finding(
                    other[key].file, other[key].line, f"{key} has other variables than in Indonesian: {differ}"
                )


def _unsaid(uses: Sequence[usage.Use], said: Mapping[str, Sequence[Source]]) -> Iterator[Finding]:
    """A sentence that the code reaches and a language lacks, or that wants what the code does not give it."""
    for language, ones in said.items():
        exist = {one.key: one for one in ones}
        for use in uses:
            one = next((exist[key] for key in use.keys if key in exist), None)
            if one is None:
                yield Finding(use.file, use.line, absent(use.keys, language))
            elif use.args is not None and one.variables - use.args:
                lacks = ", ".join(f"${name}" for name in sorted(one.variables - use.args))
                yield Finding(
                    one.file, one.line, f"{one.key} wants {lacks}, which {_place(use)} does not give it: "
                    f"{_given(use.args)}. Mend the name here, or give it there",
                )  # fmt: skip


def _place(use: usage.Use) -> str:
    return f"{use.file.parent.name}/{use.file.name}:{use.line}"


def _given(args: frozenset[str]) -> str:
    return f"it gives {', '.join(f'${name}' for name in sorted(args))}" if args else "it gives nothing"


def main() -> int:
    found = sorted(set(findings()), key=lambda one: (str(one.file), one.line, one.what))
    for one in found:
        sys.stdout.write(f"{one}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
