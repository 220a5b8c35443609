"""Our own sentences: complete in every language, readable by two readers of Fluent, and fit to be sent."""

import re
from functools import cache
from itertools import product
from typing import Any

import pytest
from fluent.runtime import FluentBundle, FluentResource

from dialogue import Line
from locales import LANGUAGES, Words, lint, review, sources, usage
from locales.catalogue import FOLDER, Catalogue
from locales.formatting import functions
from locales.sources import Source

ARGUMENTS: tuple[Any, ...] = (1, 5, 15000, "none", "yes", "no", "Keripik { $x } <b>", "2026-11-22T12:30:00+00:00")


def spell(amount: int, language: str) -> str:
    return f"{amount} ({language})"


def test_nothing_is_wrong_with_the_words() -> None:
    assert [str(one) for one in lint.findings()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_quick_scan_finds_the_same_sentences_as_a_parser(language: str) -> None:
    parsed = {one.key for one in sources.read(language) if isinstance(one, Source)}
    words = Words()
    scanned = {f"{file}/{name}" for file in words.files(language) for name in words.names(file, language)}
    assert scanned == parsed


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_readers_of_fluent_say_the_same(language: str) -> None:
    ours: dict[str, Any] = dict(functions(language, spell))
    differences = []
    for file in sorted((FOLDER / language).glob("*.ftl")):
        catalogue = Catalogue.read(file, ours)
        bundle = FluentBundle(["id"], functions=ours, use_isolating=False)
        bundle.add_resource(FluentResource(file.read_text("utf-8")))
        for name, value in product(sorted(catalogue.names), ARGUMENTS):
            args = dict.fromkeys(variables(), value)
            one, other = said_by_one(catalogue, name, args), said_by_other(bundle, name, args)
            if one != other:
                differences.append((file.stem, name, value, one, other))
    assert differences == []


@cache
def variables() -> frozenset[str]:
    return frozenset(name for one in sources.read("id") if isinstance(one, Source) for name in one.variables)


def said_by_one(catalogue: Catalogue, name: str, args: dict[str, Any]) -> str:
    sentence = catalogue.sentence(name)
    assert sentence is not None, name
    faults: list[Exception] = []
    said = sentence(args, faults)
    assert faults == [], name
    return said


def said_by_other(bundle: FluentBundle, name: str, args: dict[str, Any]) -> str:
    message, _, attribute = name.partition(".")
    found = bundle.get_message(message)
    pattern = found.attributes[attribute] if attribute else found.value
    assert pattern is not None, name
    said, faults = bundle.format_pattern(pattern, args)
    assert faults == [], name
    return str(said)


def test_no_phrase_starts_two_conversations() -> None:
    words = Words()
    starts: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for file in words.files(language):
            for attribute in ("words", "command"):
                for phrase in words.phrases(f"{file}/door.{attribute}", language):
                    starts.setdefault(f"/{phrase}" if attribute == "command" else phrase, set()).add(file)
    assert {phrase: files for phrase, files in starts.items() if len(files) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_commands_fits_a_chat_app(language: str) -> None:
    commands = dict(Words().commands(language))
    assert {"batal", "kembali", "ubah", "ulangi", "bantuan", "menu", "berhenti", "mulai", "bahasa", "datasaya"} <= set(
        commands
    )
    assert all(
        re.fullmatch(r"[a-z0-9_]{1,32}", command) and 1 <= len(what) <= 256 for command, what in commands.items()
    )
    assert len(commands) <= 100


def test_a_phrase_that_is_true_everywhere_starts_only_the_conversation_it_means() -> None:
    words = Words()
    meant = {"start": {"greet", "resume"}}
    wrong = {}
    for phrase, conversation in words.doors().items():
        found = words.universal(phrase)
        if found and not found.rest and conversation not in meant.get(found.verb, {found.verb}):
            wrong[phrase] = (conversation, found.verb)
    assert wrong == {}


def test_a_label_typed_in_any_language_is_not_taken_for_a_different_command() -> None:
    """`Batal` is both a button and a command, and means the same; no other label may read as a command."""
    words = Words()
    same = {"cancel", "edit", "back", "repeat", "help", "menu", "stop", "start", "human", "language", "change"}
    wrong = {}
    for key in sorted(words.names("choices", "id")):
        for label in words.labels(f"choices/{key}"):
            found = words.universal(label)
            if found and key not in same:
                wrong[label] = (key, found.verb)
    assert wrong == {}


def test_the_engine_finds_all_its_sentences() -> None:
    keys = {key for use in usage.uses(FOLDER.parent) for key in use.keys if key.startswith("common/")}
    assert {"common/cancelled", "common/edit-which", "common/too-late"} <= keys


def test_a_review_shows_each_sentence_beside_its_original_and_where_it_is_used() -> None:
    shown = review("jv-krama")
    start = shown.index("common/cancelled ")
    entry = shown[start : shown.index("\n\n", start)]
    assert "Baik, dibatalkan." in entry
    assert "Inggih, sampun dipunbatalaken." in entry
    assert "dialogue/run.py:" in entry


def test_a_review_of_an_unknown_language_says_which_there_are() -> None:
    with pytest.raises(LookupError, match="jv-ngoko"):
        review("su")


def test_no_sentence_names_its_own_key_when_said_without_faults() -> None:
    words = Words(spell=spell)
    assert words.say(Line("fields/money-unsure", {"value": 15000}), "jv-ngoko").count("jv-ngoko") == 1
