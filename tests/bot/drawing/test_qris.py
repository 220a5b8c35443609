"""The picture of a QRIS: any bank's app reads it, and whoever pays sees whom and how much."""

from __future__ import annotations

import io

import pytest
import zxingcpp
from PIL import Image

from bot.drawing import qris
from services.market.qris import LONGEST
from tests.bot.photos import QRIS


@pytest.mark.parametrize("code", [QRIS, QRIS + "X" * (LONGEST - len(QRIS))])
def test_the_code_is_read_also_when_it_is_shown_small(code: str) -> None:
    card = Image.open(io.BytesIO(qris.draw({"code": code, "merchant": "W" * 80, "total": "Rp30.000"})))
    assert (card.format, card.size) == ("PNG", (1080, 1320))
    assert [found.text for found in zxingcpp.read_barcodes(card.resize((540, 660)))] == [code]
