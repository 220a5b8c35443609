"""Every picture of a lesson is drawn, with its words, and no card names one that there is not."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from bot.documents import MAKERS
from bot.drawing import lesson_picture
from curriculum import LANGUAGES, pictures
from services.lessons import COURSES

NAMES = sorted({card.picture for c in COURSES.values() for one in c.lessons["id"] for card in one.cards} - {""})


def ink(picture: Image.Image) -> int:
    """How many pixels are dark: letters and outlines."""
    return sum(picture.convert("L").histogram()[:80])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_the_picture_of_a_card_is_drawn_with_its_letters(
    name: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = Image.open(io.BytesIO(lesson_picture.draw({"name": name, "language": language})))
    assert picture.format == "PNG"
    assert picture.width == lesson_picture.WIDTH
    monkeypatch.setattr(pictures, "_text", lambda *_: "")
    without_words = Image.open(io.BytesIO(lesson_picture.draw({"name": name, "language": language})))
    assert ink(picture) > ink(without_words) + 1000


def test_it_names_nobody_so_it_is_drawn_once_for_all() -> None:
    assert NAMES
    assert MAKERS["lesson-picture"].shared
