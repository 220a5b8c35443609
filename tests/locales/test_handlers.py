"""What the handlers need of the words, as the running program knows it."""

import pytest

import handlers.fields
from dialogue import Field
from handlers import CONTENTS
from locales import LANGUAGES, Words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rejection_of_a_field_has_a_sentence(language: str) -> None:
    words = Words()
    kinds = [kind for kind in vars(handlers.fields).values() if isinstance(kind, type) and issubclass(kind, Field)]
    names = {name for kind in kinds for name in getattr(kind, "rejections", ())}
    assert names
    assert [name for name in sorted(names) if not words.exists(f"fields/{name}", language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_stands_in_a_menu_has_a_label(language: str) -> None:
    words = Words()
    shown = [entry.name for entry in CONTENTS if entry.parts or entry.roles]
    assert shown
    assert [name for name in shown if not words.exists(f"{name}/door", language)] == []
