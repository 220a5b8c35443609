"""People who write whatever happens: Telegram brings each update until it is taken, and now and then twice."""

from __future__ import annotations

import asyncio
import itertools
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

import aiohttp

from tests.bot import photos
from tests.program import SECRET
from tests.standin.telegram import StandInTelegram
from tests.standin.telegram_people import Somebody, Update

HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
GREETING = ("/start", "1", "1", "1", "Sari", "daftar usaha")
BUSINESS = ("1", "1", "Kota Malang", "Jalan Mawar 5", "lewati", "tidak", "lewati", "benar")
PRODUCT = ("Keripik singkong", "15000", "bungkus", "lewati", "lewati", "lewati", "tidak", "benar")
AGAIN_SECONDS = 0.08
MESSAGES = len(GREETING) + 1 + len(BUSINESS)
"""How many messages it takes to register a business."""
_numbers = itertools.count(1)


@cache
def picture(seed: int) -> bytes:
    """A small photo; another seed is another stall."""
    return photos.file(photos.stall((320, 240), seed))


@dataclass
class Person:
    """Somebody who registers one business and, when there are photos, adds one product with them."""

    number: int
    photos: tuple[str, ...] = ()
    updates: list[Update] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.phone = Somebody(5_000_000 + self.number)
        for text in (*GREETING, self.business, *BUSINESS):
            self.updates.append(self.phone.says(text))
        if self.photos:
            self.updates.append(self.phone.says("tambah produk"))
            self.updates += self.phone.album(*self.photos)
            self.updates += [self.phone.says(text) for text in ("selesai", *PRODUCT)]

    @property
    def business(self) -> str:
        return f"Warung Sari {self.number}"


class Load:
    """Brings updates to any of `urls`, which may be down; `dice` decide where to, and what comes twice."""

    def __init__(
        self,
        telegram: StandInTelegram,
        urls: Sequence[str],
        dice: random.Random,
        *,
        photos: int = 0,
        twice: float = 0.1,
    ) -> None:
        self.telegram, self.urls, self.dice, self.photos, self.twice = telegram, urls, dice, photos, twice
        self.people: list[Person] = []
        self.statuses: set[int] = set()
        self.taken: set[str] = set()  # the ids of the updates to which 200 was answered
        self._tasks: list[asyncio.Task[None]] = []
        self._enough = False
        self._client: aiohttp.ClientSession

    async def __aenter__(self) -> Load:
        self._client = aiohttp.ClientSession(headers=HEADERS, connector=aiohttp.TCPConnector(limit=0))
        return self

    async def __aexit__(self, *error: object) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._client.close()

    def write_on(self, at_once: int) -> None:
        """So many people write at any moment; who has finished is followed by somebody new."""

        async def one_after_the_other() -> None:
            while not self._enough:
                await self._write(self.newcomer())

        self._tasks += [asyncio.create_task(one_after_the_other()) for _ in range(at_once)]

    def write(self, people: Sequence[Person]) -> None:
        """All these write now, at once."""
        self._tasks += [asyncio.create_task(self._write(person)) for person in people]

    async def finished(self) -> None:
        """Nobody new comes; wait until everybody has said everything."""
        self._enough = True
        await asyncio.gather(*self._tasks)
        self._tasks.clear()

    def newcomer(self) -> Person:
        refs = tuple(f"photo-{next(_numbers)}" for _ in range(self.photos))
        for place, ref in enumerate(refs):
            self.telegram.keep_file(ref, picture(place))
        self.people.append(Person(len(self.people) + 1, refs))
        return self.people[-1]

    @property
    def keys(self) -> Iterator[str]:
        """The id of every update that was brought."""
        return (str(update["update_id"]) for person in self.people for update in person.updates)

    async def _write(self, person: Person) -> None:
        for update in person.updates:
            await self.bring(update)

    async def bring(self, update: Update) -> None:
        """Until it is taken, in order, as Telegram does; sometimes once more, as Telegram does too."""
        while await self.post(update) != 200:  # noqa: ASYNC110 (so does Telegram)
            await asyncio.sleep(AGAIN_SECONDS)
        if self.dice.random() < self.twice:
            await self.post(update)

    async def post(self, update: Update, url: str = "") -> int:
        """What was answered; 0 when nobody was there, or nobody any more."""
        try:
            async with self._client.post(
                f"{url or self.dice.choice(self.urls)}/webhooks/telegram", json=update
            ) as answer:
                self.statuses.add(answer.status)
                if answer.status == 200:
                    self.taken.add(str(update["update_id"]))
                return answer.status
        except (aiohttp.ClientError, ConnectionError):
            return 0
