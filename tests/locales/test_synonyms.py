"""Other words for a choice: what people call it besides the label on its button."""

from __future__ import annotations

import pytest

from dialogue import Line
from locales import Words
from locales.catalogue import LANGUAGES

WORDS = Words()
SECTORS = ("food", "drink", "clothes", "crafts", "farming", "fishing", "trade", "services", "other")


def options(question: str, shared: str, names: tuple[str, ...]) -> list[Line]:
    return [Line(f"{question}.{name}", {}, f"{shared}.{name}") for name in names]


@pytest.mark.parametrize(
    ("said", "meant"),
    [("dhaharan", "food"), ("Kuliner!", "food"), ("wedang", "drink"), ("klambi", "clothes"), ("bakulan", "trade")],
)
def test_a_sector_is_understood_by_what_people_call_it(said: str, meant: str) -> None:
    found = WORDS.choice(said, options("register-business/sector", "choices/sector", SECTORS))
    assert found == SECTORS.index(meant)


@pytest.mark.parametrize("said", ["punya usaha", "duwe usaha", "gadhah usaha"])
def test_who_has_a_business_says_so_in_any_language(said: str) -> None:
    assert WORDS.choice(said, options("greet/part", "", ("owner", "santri", "officer"))) == 0


@pytest.mark.parametrize("said", ["tidak ikut", "mboten tumut", "ora melu"])
def test_who_belongs_nowhere_skips_the_question(said: str) -> None:
    assert WORDS.choice(said, [Line("register-business/cooperative.skip", {}, "choices/skip")]) == 0


def test_no_word_stands_for_two_choices_of_one_question() -> None:
    listed: dict[tuple[str, str], set[str]] = {}
    for language in LANGUAGES:
        for name in sorted(WORDS.names("synonyms", language)):
            question = name.rpartition("-")[0]
            for phrase in WORDS.phrases(f"synonyms/{name}", language):
                listed.setdefault((question, phrase), set()).add(name)
    assert listed
    assert {key: names for key, names in listed.items() if len(names) > 1} == {}
