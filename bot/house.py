"""Everything that runs, wired together in one place: the parts, in the order they open and close."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import hmac
import os
import secrets
import socket
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any, Final, cast

import structlog
from sqlalchemy import text
from sqlalchemy.orm import Session

import handlers
from bot import clock, delivery, escalating, expiring, learning, pace, reminding, wakeup
from bot.backend.wiring import Backend, inside_secret
from bot.certificates.papers import Papers
from bot.channels.channel import Arrival, Room
from bot.channels.webchat.http import sessions
from bot.channels.webchat.room import WebRoom
from bot.channels.webchat.wakes import Wakes
from bot.channels.whatsapp.reading import Preference
from bot.channels.whatsapp.room import WhatsAppRoom
from bot.crashes import crash_at
from bot.documents import MAKERS, Documents
from bot.hearing import Hearing
from bot.intake import Heard, Intake
from bot.market.backend import Backend as Market
from bot.media import Media, MediaError
from bot.migrate import migrate
from bot.settings import Settings
from bot.telegram import Telegram
from bot.waiting import Waiting
from bot.webdoor import WebDoor
from dialogue import Line
from locales import Words
from services import codes, housekeeping, identities, mydata, outbox, programme, reminders
from services.database import Unavailable, open_database
from services.lessons import pushing, reviewing
from understanding.in_words import Language
from understanding.money import money_in_words

log = structlog.get_logger()
GRACE_SECONDS: Final = 3  # in which requests under way may end before anything is closed
DRAIN_SECONDS: Final = 6.0  # in which delivery may end; with all the rest a stop takes less than ten
SWEEP_SECONDS: Final = 1.0
COURSES_SECONDS: Final = 60.0
CLEAN_SECONDS: Final = 600.0


def spell(rupiah: int, language: str) -> str:
    """An amount in words, for sentences that read it back."""
    return money_in_words(rupiah, cast("Language", language))


def _heed(db: Session, *, channel: str, told: Preference, now: datetime) -> None:
    person = identities.whose(db, channel=channel, user=told.user)  # the number only where there is no other id
    if person is not None and told.wanted:
        reminders.resume(db, person=person, now=now)
    elif person is not None:
        reminders.stop(db, person=person)


def _tell_failure(task: asyncio.Task[Any]) -> None:
    """What runs beside us fails aloud, for nobody waits for it."""
    if not task.cancelled() and (error := task.exception()):
        log.error("A part of Kanca has stopped.", error=type(error).__name__, exc_info=error)


class House:
    """One process of Kanca. `web` hears what comes by HTTP; `worker` sweeps, ticks and polls. Both by default.
    `when_open` is called once all rooms are open and everything is imported."""

    def __init__(
        self, settings: Settings, *, web: bool = True, worker: bool = True, when_open: Callable[[], None] = lambda: None
    ) -> None:
        settings.check()
        self.settings, self.web, self.worker, self._when_open = settings, web, worker, when_open
        self.me = f"{socket.gethostname()[:20]}-{os.getpid()}-{secrets.token_hex(3)}"
        self.database = open_database(settings.database)
        self.words = Words(spell=spell)
        self.media = Media(settings.media)
        self.wakes = Wakes()
        self.wakeup = wakeup.Wakeup(settings.redis_url)
        self.rooms: dict[str, Room] = {"web": WebRoom(sessions(settings), self.wakes)}
        if settings.whatsapp_token.get_secret_value():
            self._open_whatsapp()
        crash = crash_at(os.environ.get("KANCA_CRASH_AT", ""))
        self.papers = Papers(settings.own_url, settings.programme_name, settings.certificate_keys_file)
        self.documents = Documents(self.database, self.media, self.words, {**MAKERS, **self.papers.makers()})
        self.delivery = delivery.Delivery(
            self.database, self.rooms, pace.Pace(settings.redis_url), self.wakeup, self.me,
            prepare=self.documents.prepare, crash_at=crash,
        )  # fmt: skip
        self.intake = Intake(
            self.database,
            handlers.CONVERSATIONS,
            Hearing(self.words),
            self.me,
            self.delivery,
            photo_wait=settings.photo_wait_seconds,
            crash_at=crash,
        )
        self.waiting = Waiting(self.intake, self.rooms, self.media)
        market = Market(self.database, [inside_secret(settings)], wake=self._market_has_heard)
        self.backend: Backend = Backend(
            settings, self.database, self.me, self.waiting, self.wakeup, market=market, crash_at=crash
        )
        self.door = WebDoor(self.intake, self.waiting, self.words, self.wakes, self.documents)
        self._telegram = Telegram(
            settings, self.database, self.media, self.words, self.me, worker=worker, hear=self.hear
        )
        self.ready = False
        self._tasks: list[asyncio.Task[Any]] = []
        self._courses: dict[str, int] = {}
        self._brief: set[asyncio.Task[Any]] = set()
        self._clock = clock.Clock()

    # --- opening and closing --------------------------------------------------------------------------------------

    def start(self) -> None:
        """Begin to open. Whoever asks before all is open is told to come again (503)."""
        self._spawn(self._open())

    async def _open(self) -> None:
        await self._until_migrated()
        programme.tell(self._programme(""))
        learning.tell(self.settings)
        codes.tell(hmac.digest(self.settings.key(), b"codes shown again", hashlib.sha256))
        await self._take_courses()
        self._spawn(self._watch_courses())
        reviewing.tell(reviewing.Reviewing(self.settings.review_retention, self.settings.reviews_a_day))
        await self.wakeup.start()
        if self._has_neighbours:
            self._spawn(wakeup.look_while_deaf(self.wakeup, self.wakes.wake_all))
        await self.delivery.start(sweep=self.worker)
        if self.worker:
            self.backend.start(self._clock)
            self._clock.every(SWEEP_SECONDS, "inbox", self.waiting.sweep)
            self._clock.every(CLEAN_SECONDS, "clean", self._clean)
            self._clock.every(escalating.TICK_SECONDS, "orders", self._tick_orders)
            self._clock.every(
                reminding.TICK_SECONDS, "reminders", partial(reminding.tick, self.database, self.intake.now)
            )
            self._clock.every(
                expiring.TICK_SECONDS, "readiness", partial(expiring.tick, self.database, self.intake.now)
            )
            self._clock.start()
        self.ready = True
        log.info("Kanca is open.", web=self.web, worker=self.worker, database=self.database.dialect)
        self._spawn(self._warm_media())
        if self.settings.telegram_token.get_secret_value():
            self._spawn(self._open_telegram())
        else:
            self._when_open()

    async def close(self) -> None:
        """Stop within ten seconds: nothing new, what is being sent is sent, what is left goes back to the outbox."""
        self.ready = False
        self.wakes.close()
        self._clock.stop()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.backend.stop()
        await self.waiting.stop()
        await self.delivery.stop(timeout=DRAIN_SECONDS)
        await self.wakeup.stop()
        await self.media.close()
        whatsapp: Any = self.rooms.get("whatsapp")
        if whatsapp is not None:
            await whatsapp.close()
        await self._telegram.close()
        await self.database.close()

    def _spawn(self, work: Any) -> None:
        task = asyncio.create_task(work)
        task.add_done_callback(_tell_failure)
        self._tasks.append(task)

    @property
    def _has_neighbours(self) -> bool:
        """Whether what is said in a page of ours may be heard by another process."""
        split = bool(self.settings.redis_url) or not self.worker
        return self.web and split and self.database.dialect == "postgresql"

    async def _until_migrated(self) -> None:
        """Wait for the database, and say so, rather than give up: it may start after us."""
        wait = 0.5
        while True:
            try:
                return await migrate(self.settings.database)
            except (OSError, Unavailable, *clock.DATABASE_ERRORS) as error:
                why = str(error).partition("\n")[0]  # a wrong password is no outage, and only this tells
                log.warning(
                    "The database cannot be reached yet; trying again.",
                    error=type(error).__name__, why=why, seconds=wait,
                )  # fmt: skip
                await asyncio.sleep(wait)
                wait = min(wait * 2, 5.0)

    async def _warm_media(self) -> None:
        with contextlib.suppress(MediaError):  # the log tells why; each picture tries again
            await self.media.warm()

    def _programme(self, bot_name: str) -> programme.Programme:
        s = self.settings
        return programme.Programme(
            s.programme_name,
            s.contact,
            s.privacy_contact,
            bot_name or s.telegram_bot_name,
            s.public_url.rstrip("/"),
            s.market_url,
            s.own_url,
            s.whatsapp_link_number,
        )

    # --- hearing ------------------------------------------------------------------------------------------------

    async def hear(self, arrivals: Sequence[Arrival]) -> None:
        """Take in what a room has read, each person's in order. Raises Unavailable; then nothing is acknowledged."""
        room = self.rooms[arrivals[0].channel] if arrivals else None
        for arrival in arrivals:
            try:
                heard: Heard = await self.intake.hear(arrival)
                if heard.queued:
                    self.waiting.wake(heard.person)
            finally:
                if arrival.acknowledge and room is not None:
                    self._spawn_briefly(room.acknowledge(arrival))

    async def heed(self, channel: str, told: Sequence[Preference]) -> None:
        """Who stops our news in a channel's own settings has said *berhenti*, and *mulai* who wants them again."""
        now = clock.moment(self.intake.now())
        for one in told:
            await self.database.run(partial(_heed, channel=channel, told=one, now=now))

    async def settle(self, told: Sequence[outbox.Status]) -> None:
        """Note what a channel tells of messages it has taken. Raises Unavailable."""
        if told:
            now = self.intake.now()
            await self.database.run(lambda db: outbox.settle_statuses(db, told, now=now))

    def _spawn_briefly(self, work: Any) -> None:
        task = asyncio.create_task(work)
        self._brief.add(task)
        task.add_done_callback(self._brief.discard)

    def _market_has_heard(self) -> None:
        """A seller's answer may wait in the inbox of a buyer who ordered in the chat."""
        self.backend.heard()

    async def answers(self) -> bool:
        """Whether the database answers now."""
        try:
            await self.database.run(lambda db: db.execute(text("select 1")))
        except Unavailable:
            return False
        return True

    # --- the chat apps --------------------------------------------------------------------------------------------

    def _open_whatsapp(self) -> None:
        """Nothing is fetched and nobody asked: the room can be opened before the rest of the house."""
        s = self.settings
        self.rooms["whatsapp"] = WhatsAppRoom(
            s.whatsapp_token.get_secret_value(),
            phone_id=s.whatsapp_phone_id,
            app_secret=s.whatsapp_app_secret.get_secret_value(),
            base=s.whatsapp_api_url,
            open_picture=lambda ref: self.media.open(ref, 1280),
            open_document=self.media.open_document,
            pick=lambda language: self.words.say(Line("common/pick"), language),
        )

    async def _open_telegram(self) -> None:
        self.rooms["telegram"] = await self._telegram.open()
        programme.tell(self._programme(await self._telegram.introduce()))
        self._when_open()
        await self._telegram.poll()

    # --- keeping house ------------------------------------------------------------------------------------------

    async def _tick_orders(self) -> None:
        await escalating.tick(self.database, self.intake.now())

    async def _watch_courses(self) -> None:
        """A course that the back end publishes is taught by every process within a minute."""
        while True:
            await asyncio.sleep(COURSES_SECONDS)
            await clock.run("courses", self._take_courses)

    async def _take_courses(self) -> None:
        await self.database.run(lambda db: pushing.take_new(db, self._courses))

    async def _clean(self) -> None:
        """Forget what need not be kept, a batch at a time; make what has left unreadable, and delete its pictures."""
        now = self.intake.now()
        while await self.database.run(lambda db: housekeeping.clean(db, now=now)):
            pass  # each batch is a transaction of its own: others come in between
        await self.database.run(lambda db: codes.sweep(db, now=clock.moment(now)))
        for ref in await self.database.run(lambda db: mydata.finish(db, now=clock.moment(now))):
            await self.media.forget(ref)
            await self.database.run(partial(mydata.forgotten, ref=ref))
