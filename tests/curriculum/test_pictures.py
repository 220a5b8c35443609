"""Every picture of the courses is well-formed SVG in three languages, within its frame, and shows true numbers."""

from xml.etree import ElementTree as ET

import pytest

from curriculum import LANGUAGES
from curriculum.pictures import AMOUNTS, HEIGHT, PICTURES, WIDTH, WORDS, draw
from locales.formatting import rupiah

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_drawn_with_its_words_inside_its_frame(name: str, language: str) -> None:
    picture = ET.fromstring(draw(name, language, rupiah=rupiah))
    texts = [one.text or "" for one in picture.iter(f"{SVG}text")]
    assert {*WORDS[name][language], *map(rupiah, AMOUNTS.get(name, ()))} <= set(texts)
    for text in picture.iter(f"{SVG}text"):
        right = float(text.attrib["x"]) + len(text.text or "") * float(text.attrib["font-size"]) * 0.68
        assert right <= WIDTH, text.text
        assert float(text.attrib["y"]) < HEIGHT
    for shape in picture.iter(f"{SVG}rect"):
        assert float(shape.attrib.get("x", 0)) + float(shape.attrib["width"]) <= WIDTH
        assert float(shape.attrib.get("y", 0)) + float(shape.attrib["height"]) <= HEIGHT


def test_the_parts_make_the_whole() -> None:
    assert sum(AMOUNTS["shu"]) == 18_000_000
    assert sum(AMOUNTS["cost"]) == 4_600


def test_a_bar_is_as_long_as_its_share() -> None:
    picture = ET.fromstring(draw("shu", "id", rupiah=rupiah))
    bars = [float(one.attrib["width"]) for one in picture.iter(f"{SVG}rect") if one.attrib.get("rx")]
    assert [round(one / bars[2], 2) for one in bars] == [0.38, 0.15, 1.0]
