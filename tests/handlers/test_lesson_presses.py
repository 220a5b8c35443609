"""Buttons of a lesson pressed twice, late, or after the page was turned: no card is skipped, no answer given twice."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import text

from bot.media import Media
from bot.migrate import migrate
from tests.stage.house import StageHouse
from tests.stage.play import Play
from tests.stage.script import Script, Step

OPEN = text("select stack from conversations where stack <> '' and stack <> '[]'")
FIRST = [
    (">", "belajar"), ("( )", "Bahasa Indonesia"), ("( )", "Koperasi/pesantren"), ("( )", "Setuju"), (">", "Rini"),
    ("( )", "Dasar Koperasi"),
]  # fmt: skip


@pytest_asyncio.fixture(params=["web", "telegram"])
async def play(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Play]:
    """Somebody at the first card of Dasar Koperasi."""
    url, media = f"sqlite:///{tmp_path / 'lesson.sqlite3'}", Media("memory:///")
    await migrate(url)
    made = Play(Script("presses", []), request.param, StageHouse(url, media, {request.param}))
    for sign, what in FIRST:
        await made._step(Step(sign, what))
    yield made
    await made.house.close()
    await media.close()


async def waiting(play: Play) -> str:
    stack = await play.house.database.run(lambda db: db.scalar(OPEN))
    return str(json.loads(stack)[-1]["waiting"])


async def presses(play: Play, button: tuple[int, int], after: float) -> list[str]:
    """Press this very button so many seconds later, as a new message of the channel; the lines that come of it."""
    play.house.pass_time(timedelta(seconds=after))
    await play._hear(play._phone.presses(button, play.house.now))
    return [line for lines, _ in play.unheard.pop(play.speaker, []) for line in lines]


@pytest.mark.parametrize("after", [0.2, 61, 7200])
async def test_a_second_press_of_the_same_button_turns_no_second_page(play: Play, after: float) -> None:
    go_on = play._phone.press("Lanjut")
    assert any("(2/4)" in line for line in await presses(play, go_on, 3))
    card = await waiting(play)
    heard = await presses(play, go_on, after)
    assert await waiting(play) == card
    assert heard == [] if after < 60 else "Tombol itu sudah lewat waktunya." in heard[0]


async def test_the_buttons_of_a_marked_item_give_no_second_answer(play: Play) -> None:
    for _card in range(4):
        await presses(play, play._phone.press("Lanjut"), 3)
    london, manchester = play._phone.press("London"), play._phone.press("Manchester")
    assert "sekali lagi" in "".join(await presses(play, london, 3))
    item = await waiting(play)
    assert "sudah lewat" in "".join(await presses(play, manchester, 3))
    assert await waiting(play) == item


async def test_an_answer_picked_among_several_stays_picked_when_it_is_pressed_again(play: Play) -> None:
    for _card in range(4):
        await presses(play, play._phone.press("Lanjut"), 3)
    await presses(play, play._phone.press("Manchester"), 3)
    first = play._phone.press("A")
    assert "Dipilih: A." in "".join(await presses(play, first, 3))
    again = "".join(await presses(play, first, 70))
    assert "Dipilih: A." in again
    assert "Dipilih: A, B." in "".join(await presses(play, play._phone.press("B"), 3))
