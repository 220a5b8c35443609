"""Hundreds of photos with scratched bytes: each is kept or refused with the reason, and no worker dies of one."""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.media import Media
from tests.bot import photos
from tests.bot.test_media_workers import children

LONG = bool(os.environ.get("KANCA_CRASH_LONG"))
MANY = 3000 if LONG else 300
KINDS = {"JPEG": {"quality": 70}, "PNG": {}, "WEBP": {"method": 0}}
ANSWERS = {"kept", "picture-broken", "picture-too-many-pixels", "picture-not-an-image"}


@pytest_asyncio.fixture
async def media() -> AsyncIterator[Media]:
    store = Media("memory:///")
    yield store
    await store.close()


@pytest.mark.timeout(600 if LONG else 120)
async def test_hundreds_of_broken_photos_get_an_answer_each(media: Media) -> None:
    await media.warm()
    dice, workers = random.Random(6), children()
    whole = [photos.file(photos.stall((320, 240)), kind, **options) for kind, options in KINDS.items()]
    answers = Counter([await photos.refusal(media, photos.mutated(dice.choice(whole), dice)) for _ in range(MANY)])
    assert answers.keys() <= ANSWERS
    assert min(answers["kept"], answers["picture-broken"]) > MANY // 20, answers
    assert [await photos.refusal(media, photo) for photo in whole] == ["kept"] * len(whole)
    assert children() == workers
