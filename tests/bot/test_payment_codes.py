"""A payment code is found in the photo of it, as a shop's wall has it; other codes are not even told."""

from __future__ import annotations

import io

import pytest
import segno
from PIL import Image

from bot import picture_worker
from tests.bot import photos
from tests.services.market.test_qris import code


def on_a_wall(payload: str, turned: float = 8.0) -> bytes:
    """A photo of a stall on which a code hangs, not quite straight."""
    drawn = io.BytesIO()
    segno.make(payload, error="m").save(drawn, kind="png", scale=12, border=4)
    poster = Image.open(drawn).convert("RGBA").rotate(turned, expand=True, fillcolor=(255, 255, 255, 0))
    wall = photos.stall((2000, 1500))
    wall.paste(poster, (300, 200), poster)
    return photos.file(wall)


@pytest.mark.parametrize("turned", [0.0, 8.0, 90.0])
def test_a_payment_code_is_read_from_a_photo_to_the_letter(turned: float) -> None:
    facts, _ = picture_worker.developed(on_a_wall(code(), turned), "JPEG")
    assert facts["qris"] == code()


def test_other_codes_and_no_code_are_nothing() -> None:
    for photo in (on_a_wall("https://example.id/rahasia"), photos.file(photos.stall())):
        facts, _ = picture_worker.developed(photo, "JPEG")
        assert facts["qris"] == ""
