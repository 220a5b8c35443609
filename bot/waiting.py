"""The waiting room: rows of the inbox that could not be heard at once, heard in order.

A photo is fetched from its channel first; the person's later messages wait for it, but not longer than twenty seconds:
then they hear that it is missing, and it is still tried. Events and time-outs are rows like any other.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final

import structlog

from bot.arrivals import from_json, to_json
from bot.channels.channel import Arrival, NotFetched, Room
from bot.intake import Intake
from bot.media import Media, PictureRefused
from bot.media import Unavailable as MediaUnavailable
from dialogue import Refusal
from services import inbox, pictures, profiles, upcoming
from services.database import Unavailable
from services.database.together import Together
from services.turns import Key
from services.upcoming import Upcoming

log = structlog.get_logger()
SWEEP: Final = 100  # people and photos looked at in one sweep
GIVE_UP_AFTER: Final = 24 * 3600.0  # a photo that could not be had for a day is lost; its sender is told
TURNS: Final = 32  # at the same time: in a flood more would only wait for a connection, and people who write for them
LONGEST_WAIT: Final = 600.0  # between two tries to fetch a photo, in seconds


class Waiting:
    """Drains people's inboxes, one task a person, and fetches photos, one task a photo."""

    def __init__(self, intake: Intake, rooms: Mapping[str, Room], media: Media) -> None:
        self._intake, self._rooms, self._media = intake, rooms, media
        self._draining: dict[int, asyncio.Task[None]] = {}
        self._again: set[int] = set()
        self._fetching: dict[int, asyncio.Task[bool]] = {}
        self._turns = asyncio.Semaphore(TURNS)
        self._upcoming = Together(self._look, hopeless=lambda error: isinstance(error, Unavailable))

    def wake(self, person: int) -> None:
        """Something lies in this person's inbox."""
        if person in self._draining:
            self._again.add(person)
            return
        task = asyncio.create_task(self._drain(person))
        self._draining[person] = task
        task.add_done_callback(lambda _: self._drained(person))

    async def sweep(self) -> None:
        """Find what nobody woke us for: rows another process left, photos to try again, time-outs that are due."""
        now = self._intake.now()
        people, photos = await self._intake.database.run(
            lambda db: (
                inbox.wake_late(db, now=now),
                inbox.people_waiting(db, limit=SWEEP),
                inbox.fetching(db, limit=SWEEP),
            )[1:]
        )
        for person in people:
            self.wake(person)
        for row in photos:
            if row.id not in self._fetching and now >= row.at + _back_off(row.tries):
                self._start_fetching(row)
                self.wake(row.person)  # whoever was to tell them that it is late may be gone

    async def settled(self) -> None:
        """Wait until nothing is being heard or fetched."""
        while tasks := self._tasks():
            await asyncio.wait(tasks)

    async def stop(self) -> None:
        """Let go of everything. What is not done lies in the inbox and is taken up after the next start."""
        tasks = self._tasks()
        self._again.clear()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _tasks(self) -> list[asyncio.Task[Any]]:
        return [*self._draining.values(), *self._fetching.values()]

    def _drained(self, person: int) -> None:
        del self._draining[person]
        if person in self._again:
            self._again.discard(person)
            self.wake(person)

    async def _drain(self, person: int) -> None:
        try:
            while (coming := await self._upcoming.ask(person)) is not None:
                if coming.row.state == "fetching":
                    await self._await_photo(coming.row, coming.address)
                else:
                    await self._hear(coming.row, coming.address)
        except Unavailable:
            log.warning("The database is away; the inbox waits.")
        except Exception as error:  # never silently: the sweep will come back to this person
            log.error("An inbox could not be drained.", person=person, error=type(error).__name__, exc_info=error)

    async def _look(self, people: Sequence[int]) -> list[Upcoming | None]:
        """What each of these people hears next."""
        now = self._intake.now()
        found = await self._intake.database.run(lambda db: upcoming.of(db, people=people, now=now))
        return [found.get(person) for person in people]

    # --- hearing ------------------------------------------------------------------------------------------------

    async def _hear(self, row: inbox.Row, address: profiles.Address | None) -> None:
        if address is None:  # erased, or never reachable: there is nobody to say it to
            await self._intake.database.run(lambda db: inbox.forget(db, row=row.id))
            return
        if address.whose and await self._set_aside(row, address):
            return
        key = Key(
            address.channel, address.user, address.chat, row.key, source=row.channel, row=row.id,
            pressed=row.payload.get("press", [0])[0], whose=address.whose,
        )  # fmt: skip
        async with self._turns:
            await self._intake.hear_row(row, key)

    async def _set_aside(self, row: inbox.Row, address: profiles.Address) -> bool:
        """Whether this waits until its person holds the shared phone; whoever holds it now hears that there is news."""
        now = self._intake.now()
        holder = await self._intake.database.run(lambda db: profiles.set_aside(db, row=row, at=address, now=now))
        if holder:
            self.wake(holder)
        return bool(holder)

    # --- photos -------------------------------------------------------------------------------------------------

    async def _await_photo(self, row: inbox.Row, address: profiles.Address | None) -> None:
        """Wait for a photo until it is due; then say that it is missing and go on without it."""
        task = self._fetching.get(row.id) or self._start_fetching(row)
        await asyncio.wait({task}, timeout=max(row.due_at - self._intake.now(), 0.0))
        there = task.done() and task.result()  # a bug in it ends this drain: trying again at once would never end
        if not there and self._intake.now() >= row.due_at:
            await self._say_missing(row, address, "picture-late")

    async def _say_missing(self, row: inbox.Row, address: profiles.Address | None, name: str) -> None:
        if address is None:
            await self._intake.database.run(lambda db: inbox.forget(db, row=row.id))
            return
        key = Key(address.channel, address.user, address.chat, f"missing:{row.id}", source="event", row=row.id)
        await self._intake.hear_row(replace(row, payload={"missing": name}), key)

    def _start_fetching(self, row: inbox.Row) -> asyncio.Task[bool]:
        task = asyncio.create_task(self._fetch(row))
        self._fetching[row.id] = task
        task.add_done_callback(lambda _: self._fetching.pop(row.id, None))
        return task

    async def _fetch(self, row: inbox.Row) -> bool:
        """Try to get a photo until its sender is to hear that it is missing; from then on the sweep tries. Whether its
        row may be heard now."""
        arrival, tries = from_json(row.payload), row.tries
        while (heard := await self._fetch_or_break(row, arrival)) is None:
            await self._intake.database.run(lambda db: inbox.tried(db, row=row.id))
            tries += 1
            if self._intake.now() + tries >= row.due_at:
                await asyncio.sleep(max(row.due_at - self._intake.now(), 0.0))
                return False
            await asyncio.sleep(tries)
        payload: dict[str, Any] = to_json(heard)
        self._intake.crash_at("photo-kept")
        await self._intake.database.run(lambda db: inbox.fetched(db, row=row.id, payload=payload))
        self.wake(row.person)
        return True

    async def _fetch_or_break(self, row: inbox.Row, arrival: Arrival) -> Arrival | None:
        """`_fetch_once`; a bug of ours is not tried for ever: the row is kept for `kanca repair`."""
        try:
            return await self._fetch_once(row, arrival)
        except Unavailable:
            raise
        except Exception as error:
            await self._intake.database.run(partial(inbox.set_broken, row=row.id, error=type(error).__name__))
            raise

    async def _fetch_once(self, row: inbox.Row, arrival: Arrival) -> Arrival | None:
        """Fetch a photo, make it small, keep it; what fails for good becomes a problem to be heard. None: not yet."""
        room = self._rooms.get(arrival.channel)
        if room is None:
            return None  # the channel is switched off now; the photo waits for it
        try:
            return await self._keep(row, arrival, await room.fetch(arrival.files[0]))
        except NotFetched as error:
            lost = error.forever or self._intake.now() - row.at > GIVE_UP_AFTER
            return replace(arrival, files=(), problem=error.name) if lost else None
        except MediaUnavailable:
            return None
        except PictureRefused as refused:
            return replace(arrival, files=(), problem=refused.name)

    async def _keep(self, row: inbox.Row, arrival: Arrival, data: bytes) -> Arrival:
        picture = await self._media.keep(data)
        self._intake.crash_at("photo-stored")
        now = datetime.fromtimestamp(self._intake.now(), UTC)
        try:
            await self._intake.database.run(lambda db: pictures.record(db, person=row.person, picture=picture, now=now))
        except Refusal as refused:
            return replace(arrival, files=(), problem=refused.line.key.rpartition("/")[2])
        return replace(arrival, files=(), pictures=(picture.ref,))


def _back_off(tries: int) -> float:
    """Seconds after its arrival from which the sweep tries a photo again: a third more each time."""
    return min(2.0 * 2**tries, LONGEST_WAIT * (1 + tries / 4)) if tries else 5.0
