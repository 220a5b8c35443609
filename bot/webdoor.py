"""The web page's door into the house: its messages go to the intake, its bubbles come from outbox and inbox."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import Any, Final, TypeVar

from sqlalchemy.orm import Session

from bot.arrivals import from_json
from bot.channels.channel import Arrival, TryLater, Worded
from bot.channels.webchat.door import Away, Heard, Offer, Picture, Shown, own, woven
from bot.channels.webchat.wakes import Waker, Wakes
from bot.documents import Documents
from bot.intake import Intake
from bot.waiting import Waiting
from dialogue.messages import Line
from locales import Words
from services import history as records
from services import outbox, people, pictures
from services.database import Unavailable

T = TypeVar("T")
WEB: Final = "web"


class WebDoor:
    """`bot.channels.webchat.door.Door` as the house opens it."""

    def __init__(self, intake: Intake, waiting: Waiting, words: Words, wakes: Wakes, documents: Documents) -> None:
        self._intake, self._waiting, self._words = intake, waiting, words
        self._wakes, self._documents = wakes, documents

    async def hear(self, arrival: Arrival) -> Heard:
        try:
            heard = await self._intake.hear(arrival)
        except Unavailable as error:
            raise Away(str(error)) from error
        if heard.queued:
            self._waiting.wake(heard.person)
        return Heard(heard.seq)

    async def after(self, user: str, seq: int) -> Sequence[Shown]:
        now = self._intake.now()

        def read(db: Session, person: int) -> list[records.Ours]:
            return records.ours_after(db, person=person, channel=WEB, seq=seq, now=now)

        return [await self._shown(row) for row in await self._read(user, read) or []]

    async def seen(self, user: str, seq: int) -> None:
        now = self._intake.now()
        await self._read(user, lambda db, person: outbox.seen(db, person=person, upto=seq, now=now))

    async def history(self, user: str, before: int, limit: int) -> Sequence[Shown]:
        now = self._intake.now()

        def read(db: Session, person: int) -> tuple[list[records.Ours], list[Shown]]:
            ours = records.ours_before(db, person=person, channel=WEB, seq=before, now=now, limit=limit)
            since = ours[0].at - 60 if len(ours) == limit else 0.0
            until = now + 60 if not before else (ours[-1].at if ours else 0.0)
            said = records.theirs(db, person=person, channel=WEB, since=since, until=until)
            bubbles = [own(from_json(one.payload), pressed=one.pressed) for one in said if "kind" in one.payload]
            return ours, [bubble for bubble in bubbles if bubble]

        ours, said = await self._read(user, read) or ([], [])
        return woven([*[await self._shown(row) for row in ours], *said])

    async def owns_picture(self, user: str, ref: str) -> bool:
        def read(db: Session, person: int) -> bool:
            return bool(pictures.get(db, person=person, ref=ref) or records.was_shown(db, person=person, ref=ref))

        return bool(await self._read(user, read))

    async def record_picture(self, user: str, picture: Picture) -> None:
        now = datetime.fromtimestamp(self._intake.now(), UTC)
        looks = (picture.width, picture.height, picture.bytes, picture.dhash, picture.notes, picture.qris)
        kept = pictures.Picture(picture.ref, *looks)
        await self._read(user, lambda db, person: pictures.record(db, person=person, picture=kept, now=now))

    async def document_name(self, user: str, ref: str) -> str:
        return await self._read(user, lambda db, person: records.was_shown(db, person=person, ref=ref)) or ""

    async def language_of(self, user: str) -> str:
        return await self._read(user, lambda db, person: people.get(db, person=person).language) or ""

    def say(self, line: Line, language: str) -> str:
        return self._words.say(line, language)

    def subscribe(self, user: str) -> AbstractContextManager[Waker]:
        return self._wakes.subscribe(user)

    async def _read(self, user: str, read: Callable[[Session, int], T]) -> T | None:
        """`read` for the person behind the page; None when nobody is known there yet."""

        def work(db: Session) -> T | None:
            person = records.person_at(db, channel=WEB, user=user)
            return None if person is None else read(db, person)

        try:
            return await self._intake.database.run(work)
        except Unavailable as error:
            raise Away(str(error)) from error

    async def _shown(self, row: records.Ours) -> Shown:
        """One of our messages as the page shows it; a document is made when it is first shown."""
        kept: Any = row.worded
        worded = Worded(
            row.id, kept["text"], tuple(kept["choices"]), kept["picture"], kept["document"], kept["language"]
        )
        try:
            worded = await self._documents.prepare(row, worded)
        except TryLater as error:
            raise Away(str(error)) from error
        return Shown(
            seq=row.seq,
            sender="us",
            at=datetime.fromtimestamp(row.at, UTC),
            text=worded.text,
            language=worded.language,
            choices=tuple(Offer(label, row.id, n) for n, label in enumerate(worded.choices)),
            pictures=(worded.picture,) if worded.picture else (),
            document=worded.document,
            whose=row.person,
        )
