"""The picture of a product to pass on: its size, the way to its page, and names and prices of every length."""

from __future__ import annotations

import base64
import io
from typing import Any

import pytest
import zxingcpp
from PIL import Image

from bot.drawing import share_card
from tests.bot import photos

LINK = "https://kanca.example.id/p/keripik-singkong-34"


def facts(**other: Any) -> dict[str, Any]:
    return {
        "name": "Keripik singkong", "price": "Rp15.000", "unit": "per bungkus", "shop": "Keripik Bu Sari",
        "place": "Kabupaten Malang", "halal": "", "pirt": "", "photo": "", "link": LINK, "order": "Pindai", **other,
    }  # fmt: skip


def drawn(**other: Any) -> Image.Image:
    return Image.open(io.BytesIO(share_card.draw(facts(**other))))


@pytest.mark.parametrize("photo", [False, True])
def test_the_card_has_the_size_of_a_status_and_leads_to_the_page(photo: bool) -> None:
    data = base64.b64encode(photos.file(photos.stall((900, 1200)))).decode() if photo else ""
    card = drawn(photo=data)
    assert (card.format, card.size) == ("PNG", (1080, 1350))
    assert [code.text for code in zxingcpp.read_barcodes(card)] == [LINK]


def test_the_photo_fills_the_upper_part() -> None:
    data = base64.b64encode(photos.file(Image.new("RGB", (400, 1200), (200, 30, 30)))).decode()
    card = drawn(photo=data).convert("RGB")
    for place in ((5, 5), (1075, 5), (5, 790), (1075, 790)):
        red, green, blue = card.getpixel(place)  # type: ignore[misc]
        assert red > 150 > 90 > max(green, blue)


@pytest.mark.parametrize(
    "name", ["A", "Keripik tempe khas Malang isi banyak sekali untuk oleh-oleh keluarga besar", "W" * 80, "<b>&amp;\"'"]
)
def test_a_name_of_any_length_stays_on_the_card(name: str) -> None:
    card = drawn(
        name=name, shop=name[:60], price="Rp1.000.000.000", halal="ID35110000123450722", pirt="2063507010123-28"
    )
    margin = card.convert("L").crop((1080 - 20, share_card.PHOTO + 30, 1080, 1350))
    assert sum(margin.histogram()[:200]) == 0
    assert [found.text for found in zxingcpp.read_barcodes(card)] == [LINK]


def test_without_a_page_of_ours_there_is_no_code() -> None:
    assert zxingcpp.read_barcodes(drawn(link="")) == []
