"""What all drawings share: letters that are there, text that fits, colours to be read, nobody's words as markup."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageStat

from bot.drawing import chart, svg

WORDS = "Keripik Singkong Balado Bu Sari dari Kecamatan Wonosari"


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def inked(words: str, weight: int = 400) -> tuple[int, int, int, int]:
    """The box of what is drawn when these words are."""
    drawing = svg.document(600, 100, svg.text(20, 70, words, 40, weight=weight))
    inverted = opened(svg.to_png(drawing, 600)).convert("L").point(lambda value: 255 - value)
    return inverted.getbbox() or (0, 0, 0, 0)


def luminance(colour: str) -> float:
    def linear(part: str) -> float:
        value = int(part, 16) / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour[1:3]) + 0.7152 * linear(colour[3:5]) + 0.0722 * linear(colour[5:7])


@pytest.mark.parametrize("width", [320, 1280])
def test_a_drawing_has_the_width_asked_for_and_keeps_its_shape(width: int) -> None:
    assert opened(svg.to_png(svg.document(640, 400), width)).size == (width, width * 5 // 8)


@pytest.mark.parametrize("weight", svg.FACES)
def test_words_are_as_wide_as_measured_so_the_letters_are_ours_and_not_the_machines(weight: int) -> None:
    left, _, right, _ = inked("Kanca Sijawara", weight)
    assert right - left == pytest.approx(svg.measure("Kanca Sijawara", 40, weight), abs=6)


@pytest.mark.parametrize("sign", "éâêŝḍṭñ✓→–“”…·")
def test_letters_of_javanese_and_signs_of_ours_are_in_the_font(sign: str) -> None:
    missing = inked("ꦗ")  # Javanese script is not in the font
    assert inked(sign) not in {missing, (0, 0, 0, 0)}


@pytest.mark.parametrize("ground", [svg.PAPER, svg.CREAM])
@pytest.mark.parametrize("ink", [svg.INK, svg.PALE_INK, svg.GREEN, svg.SOGA, svg.RED])
def test_text_can_be_read_in_the_sun(ink: str, ground: str) -> None:
    assert (luminance(ground) + 0.05) / (luminance(ink) + 0.05) >= 4.5


@given(st.text(max_size=80), st.integers(40, 600))
@settings(max_examples=100, deadline=None)
def test_fitted_words_are_never_wider_than_the_place_for_them(words: str, width: int) -> None:
    shown, size = svg.fitted(words, 30, width)
    assert svg.measure(shown, size) <= width
    assert shown == words or (shown.endswith("…") and size == 12)


def test_words_that_fit_stay_as_large_as_they_were() -> None:
    assert svg.fitted("Madu", 30, 400) == ("Madu", 30)


def test_wrapped_lines_hold_every_word_in_order_and_none_is_too_wide() -> None:
    lines = svg.wrapped(WORDS, 24, 200)
    assert " ".join(lines) == WORDS
    assert len(lines) > 1
    assert all(svg.measure(line, 24) <= 200 for line in lines)


@given(st.text(max_size=60))
@settings(max_examples=50, deadline=None)
def test_nobodys_words_become_markup(words: str) -> None:
    drawing = svg.document(200, 50, svg.text(5, 30, f"</text>{words}<rect width='200' height='50'/>", 12))
    assert opened(svg.to_png(drawing, 200)).size == (200, 50)
    assert ImageStat.Stat(opened(svg.to_png(drawing, 200)).convert("L")).mean[0] > 128, "a rectangle was drawn"


# --- the chart --------------------------------------------------------------------------------------------------------


def green(png: bytes) -> list[int]:
    """How many pixels of every row are of a bar, one number a bar."""
    picture = opened(png)
    wanted = tuple(int(svg.GREEN[n : n + 2], 16) for n in (1, 3, 5))
    rows = [sum(picture.getpixel((x, y)) == wanted for x in range(picture.width)) for y in range(0, picture.height, 8)]
    bars: list[list[int]] = [[]]
    for count in rows:
        if count:
            bars[-1].append(count)
        elif bars[-1]:
            bars.append([])
    return [max(bar) for bar in bars if bar]


def test_bars_are_as_long_as_their_values() -> None:
    whole, half = green(chart.draw({"values": [10, 5, 0], "labels": ["a", "b", "c"], "title": ""}))
    assert whole == pytest.approx(2 * (chart.WIDTH - 2 * chart.EDGE), abs=2)
    assert half == pytest.approx(whole / 2, abs=2)


@pytest.mark.parametrize("values", [[], [0, 0], [-3, -1]])
def test_a_chart_of_nothing_has_no_bars(values: list[float]) -> None:
    assert green(chart.draw({"values": values, "labels": ["x"] * len(values), "title": "Penjualan"})) == []


def test_a_chart_says_its_values_as_they_are_written() -> None:
    drawn = chart.bars([1200000], ["Keripik & Madu"], "Minggu ini", shown=["Rp1,2 juta"], note="Sudah dibayar")
    for words in ("Rp1,2 juta", "Keripik &amp; Madu", "Minggu ini", "Sudah dibayar"):
        assert words in drawn
