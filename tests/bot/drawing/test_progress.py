"""The picture of somebody's progress: readable, whatever the name and however the week went."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image

from bot.drawing import progress

STATES = ("before", "learned", "learned", "frozen", "neutral", "missed", "today")


def facts(**other: Any) -> dict[str, Any]:
    topics = [{"title": f"Pelajaran {n}", "percent": n * 10 if n < 5 else None} for n in range(1, 8)]
    course = {"title": "Dasar Koperasi", "told": "4 dari 7 pelajaran", "share": 4 / 7, "topics": topics}
    return {
        "title": "Kemajuan Siti", "streak": "3 hari belajar beruntun", "spare": "Jatah libur: 1 hari",
        "legend": {"learned": "belajar", "frozen": "jatah libur", "neutral": "libur", "missed": "terlewat"},
        "week": [{"label": day, "state": state} for day, state in zip("SSRKJSM", STATES, strict=True)],
        "course": course, **other,
    }  # fmt: skip


def drawn(**other: Any) -> Image.Image:
    return Image.open(io.BytesIO(progress.draw(facts(**other))))


def test_it_is_a_picture_twice_as_wide_as_it_is_laid_out_for_a_sharp_phone() -> None:
    picture = drawn()
    assert picture.format == "PNG"
    assert picture.width == 2 * progress.WIDTH


def test_a_day_that_was_learned_looks_unlike_one_that_was_missed() -> None:
    week = facts()["week"]
    missed = [{**day, "state": "missed"} if day["state"] == "learned" else day for day in week]
    assert drawn().tobytes() != drawn(week=missed).tobytes()


@pytest.mark.parametrize(
    "title", ['Kemajuan <b>Siti</b> & "Ali"', "Kemajuan " + "Abdurrahman " * 9, "Kemajuan \x00\u202e"]
)
def test_no_name_breaks_the_drawing(title: str) -> None:
    assert drawn(title=title).width == 2 * progress.WIDTH


def test_a_long_name_takes_more_lines_and_moves_the_rest_down() -> None:
    assert drawn(title="Kemajuan " + "Abdurrahman " * 9).height > drawn().height


def test_words_of_the_legend_never_run_out_of_the_picture() -> None:
    picture = drawn(legend=dict.fromkeys(STATES, "tembung sedheng")).convert("RGB")
    assert {picture.getpixel((picture.width - 4, y)) for y in range(picture.height)} == {(250, 246, 236)}
