"""A santri takes a whole course in simulated days: misses two, fails a quiz, reviews, repeats it and passes.

On the real stage: after each line the house falls and opens anew, and the same message comes a second time.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from bot.media import Media
from bot.migrate import migrate
from services import certificates, lessons
from services.lessons import progress
from services.tables.learning import LearnedDay, LearningEvent, LessonResult
from tests.stage.house import StageHouse
from tests.stage.learner import about, answer
from tests.stage.play import Play
from tests.stage.script import Script, Step

COURSE = "santripreneur"
OPEN = text("select stack from conversations where stack <> '' and stack <> '[]'")


@pytest_asyncio.fixture
async def media() -> AsyncIterator[Media]:
    store = Media("memory:///")
    yield store
    await store.close()


class Santri:
    """Somebody on the stage who answers whatever is asked."""

    def __init__(self, play: Play) -> None:
        self.play = play
        self.heard = ""

    async def does(self, sign: str, what: str) -> None:
        bubbles = await self.play._step(Step(sign, what))
        self.heard = "\n".join(line for lines, _ in bubbles for line in lines)

    async def look(self, reading: Any) -> Any:
        return await self.play.house.database.run(reading)

    async def sheet(self) -> dict[str, Any] | None:
        stack = await self.look(lambda db: db.scalar(OPEN))
        return dict(json.loads(stack)[-1]) if stack else None

    async def learns(self, right: bool = True) -> None:
        """Ask for the lesson and go through it; what is due before it is always right."""
        await self.does(">", "belajar")
        while sheet := await self.sheet():
            item = about(sheet, "id")
            typed = answer(sheet, "id", right or sheet["conversation"] == "review")
            await self.does(">", typed)
            still = await self.sheet()
            if item and still and still["waiting"] == sheet["waiting"]:  # one of several was picked
                await self.does("( )", "Selesai")

    async def sleeps(self, nights: int = 1) -> None:
        self.play.house.pass_time(timedelta(days=nights))


async def greeted(play: Play) -> Santri:
    who = Santri(play)
    for sign, what in (
        (">", "belajar"), ("( )", "Bahasa Indonesia"), ("( )", "Santri / pelajar"), ("( )", "18 tahun ke atas"),
        ("( )", "Setuju"), (">", "Budi"), ("( )", "Santripreneur"), (">", "batal"),
    ):  # fmt: skip
        await who.does(sign, what)
    return who


async def the_whole_course(play: Play) -> None:
    """The story; what is true at each point of it."""
    who = await greeted(play)
    await who.learns()
    assert "Hari belajar pertama" in who.heard
    await who.sleeps()
    await who.learns()
    assert "2 hari belajar beruntun" in who.heard
    await who.sleeps(3)  # two days are missed: one is forgiven, the second is not
    await who.learns(right=False)
    assert "untuk lulus perlu 70" in who.heard
    assert "Hitungan beruntun mulai dari satu" in who.heard
    for _day in (4, 5, 6, 7):
        await who.sleeps()
        await who.learns()
    assert "Pelajaran berikutnya besok: NIB, nomor pengenal usaha." in who.heard
    assert not await who.look(_passed)
    await who.sleeps()
    await who.learns()
    assert "Selamat, Santripreneur sudah lulus!" in who.heard
    assert await who.look(_passed)
    await who.look(_what_is_kept)
    for sign, what in (("( )", "Sertifikat"), (">", "Budi Santoso"), ("( )", "Benar")):
        await who.does(sign, what)
    issued = await who.look(lambda db: certificates.standing(db, person=_person(db), course=COURSE))
    assert (issued.name, issued.percent) == ("Budi Santoso", 100)


def _person(db: Session) -> int:
    return int(db.execute(select(LessonResult.person_id).limit(1)).scalar_one())


def _passed(db: Session) -> bool:
    return lessons.passed(db, person=_person(db), course=COURSE) is not None


def _what_is_kept(db: Session) -> None:
    person = _person(db)
    results = {row.day: (row.best, row.tries) for row in db.scalars(select(LessonResult))}
    assert results == {day: (100, 2 if day == 3 else 1) for day in range(1, 8)}
    assert db.scalar(select(func.count()).select_from(LearnedDay)) == 8
    assert (db.scalar(select(func.sum(LearnedDay.reviews))) or 0) >= 5
    verbs = list(db.scalars(select(LearningEvent.verb).where(LearningEvent.object == COURSE)))
    assert verbs == ["passed"]
    failed = select(func.count()).select_from(LearningEvent).where(LearningEvent.verb == "failed")
    assert db.scalar(failed) == 1
    last = db.scalars(select(LearningEvent.at).order_by(LearningEvent.seq.desc())).first()
    assert last is not None
    told = progress.facts(db, person, last)
    assert (told["streak"], told["courses"][0]["finished"]) == (6, True)
    assert [day["state"] for day in told["week"]] == ["missed", *["learned"] * 6]


@pytest.mark.parametrize(("channel", "kind"), [("web", "sqlite"), ("telegram", "postgresql")])
async def test_a_santri_takes_a_course_in_seven_days_and_some(
    channel: str, kind: str, tmp_path: Path, media: Media, request: pytest.FixtureRequest
) -> None:
    url = f"sqlite:///{tmp_path / 'course.sqlite3'}" if kind == "sqlite" else request.getfixturevalue("postgres_url")
    await migrate(url)
    play = Play(Script("seven days", []), channel, StageHouse(url, media, {channel}))
    try:
        await the_whole_course(play)
    finally:
        await play.house.close()
