"""Plays a transcript: every line is heard, the house falls and opens anew, the same message comes a second time."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from functools import partial
from typing import Any, Final

from bot.channels.channel import Worded
from bot.channels.terminal import transcript
from bot.media import Media
from services import cooperatives, history, lessons, pictures, roles, turns
from services.database import Database
from services.roles import Role
from services.turns import Key
from tests.stage import market, orders, truths
from tests.stage.house import StageHouse
from tests.stage.phones import PHONES, Phone, photo
from tests.stage.script import Bubble, Script, Step

BETWEEN: Final = timedelta(seconds=10)  # two lines of a talk; longer than a burst waits
FIRST: Final = "Bu Sari"


class Broken(AssertionError):
    """The talk does not hold what the stage promises: a repeat was heard, or a table changed in mid conversation."""


class Play:
    """One transcript on one channel and one database."""

    def __init__(self, script: Script, channel: str, house: StageHouse) -> None:
        self.script, self.channel, self.house = script, channel, house
        self.phones: dict[tuple[str, str], Phone] = {}
        self.speaker = (FIRST, channel)
        self.secrets: dict[str, str] = {}
        self.unheard: dict[tuple[str, str], list[Bubble]] = {}
        self.looked: Mapping[str, Any] | None = None  # what was true of business after the last line of a person

    async def run(self, keep_going: Callable[[Exception], None] | None = None) -> list[list[Bubble]]:
        """What the speaker hears at each step. An untrue `=` or a missing button is raised, or told to `keep_going`."""
        said = []
        for step in self.script.steps:
            try:
                said.append(await self._step(step))
            except (truths.Untrue, LookupError) as wrong:
                if keep_going is None:
                    raise
                keep_going(wrong)
                said.append([])
        return said

    async def _step(self, step: Step) -> list[Bubble]:
        if step.sign == "#":
            return []
        if step.sign == "=":
            person = await self._known()
            await self.house.database.run(lambda db: truths.check(db, step.text, person))
            return []
        self.house.pass_time(BETWEEN)
        payloads = await (self._outside(step.text) if step.sign == "!" else self._does(step))
        await self._hear(payloads)
        return self.unheard.pop(self.speaker, [])

    # --- what happens -------------------------------------------------------------------------------------------

    async def _does(self, step: Step) -> Sequence[Any]:
        if step.sign == "( )":
            return self._phone.presses(self._phone.press(step.text), self.house.now)
        return self._phone.types(self._told(step.text), self.house.now)

    async def _outside(self, what: str) -> Sequence[Any]:
        self.looked = None  # much may become true by what happens outside
        for pattern, verb in OUTSIDE:
            if found := re.fullmatch(pattern, what):
                return await verb(self, *found.groups())  # type: ignore[no-any-return]
        raise ValueError(f"! {what}: not in the vocabulary of tests/stage/play.py")

    async def _speaks(self, who: str, channel: str | None) -> Sequence[Any]:
        self.speaker = (who, channel or self.channel)
        return []

    async def _time(self, number: str, unit: str) -> Sequence[Any]:
        self.house.pass_time(timedelta(**{f"{unit}s": int(number)}))
        await self.house.clean()
        return []

    async def _photos(self, names: str, caption: str | None) -> Sequence[Any]:
        named = names.split(", ")
        refs = await self._uploaded(named) if self.speaker[1] == "web" else []
        return self._phone.sends_photos(named, refs, self.house.now, caption or "")

    async def _uploaded(self, names: Sequence[str]) -> list[str]:
        """The page keeps each photo before it says that it has sent them."""
        kept = [await self.house.media.keep(photo(name).read_bytes()) for name in names]
        person, now = await self._person(), self.house.now
        for picture in kept:
            await self.house.database.run(lambda db, p=picture: pictures.record(db, person=person, picture=p, now=now))  # type: ignore[misc]
        return [picture.ref for picture in kept]

    async def _place(self, latitude: str, longitude: str) -> Sequence[Any]:
        return self._phone.is_at(float(latitude), float(longitude), self.house.now)

    async def _contact(self, phone: str) -> Sequence[Any]:
        return self._phone.shares_number(phone, self.house.now)

    async def _edit(self, text: str) -> Sequence[Any]:
        return self._phone.edits(text, self.house.now)

    async def _simple(self, what: str) -> Sequence[Any]:
        return self._phone.does(what, self.house.now)

    async def _cooperative(self, kind: str, name: str, regency: str) -> Sequence[Any]:
        row = {"id": name, "name": name, "kind": kind, "regency": regency, "address": ""}
        await self.house.database.run(lambda db: cooperatives.import_rows(db, rows=[row]))
        return []

    async def _invitation(self, role: str, name: str) -> Sequence[Any]:
        def invite(db: Any) -> str:
            found = cooperatives.by_code(db, code=name)
            assert found is not None, f"Nobody has brought in {name!r}"
            return roles.invite(db, role=Role(role), cooperative=found.id, now=self.house.now)

        self.secrets["code"] = await self.house.database.run(invite)
        return []

    async def _order(self, number: str, pieces: str, product: str, early: str | None) -> Sequence[Any]:
        """It comes; or, when its cancellation overtakes it, after that."""
        wanted = orders.Wanted(number, int(pieces), product, self.house.now)
        for status, version in ([("cancelled", 2)] if early else []) + [("placed", 1)]:
            await self.house.database.run(partial(orders.arrives, wanted=wanted, status=status, version=version))
        return []

    async def _greeted(self, part: str, name: str, place: str | None) -> Sequence[Any]:
        """What the first talk of 01-greeting comes to, for scripts about something else."""
        key, now = Key(self.speaker[1], self._phone.user, self._phone.user, ""), self.house.now
        await self.house.database.transact(
            lambda tx: turns.greet(tx, key, language="id", private=True, now=now.timestamp())
        )
        person, who = await self._person(), orders.Greeted(part, name, self.speaker[1], place or "")
        await self.house.database.run(lambda db: orders.greet(db, person=person, who=who, now=now))
        return []

    async def _shop(self, name: str, place: str | None, stock: str, product: str) -> Sequence[Any]:
        person, now = await self._person(), self.house.now
        shop = orders.Shop(name, place or "", product, int(stock))
        await self.house.database.run(lambda db: orders.open_shop(db, owner=person, shop=shop, now=now))
        return []

    async def _order_is(self, number: str, status: str) -> Sequence[Any]:
        now = self.house.now
        await self.house.database.run(lambda db: orders.becomes(db, number=number, status=status, now=now))
        return []

    async def _news(self) -> Sequence[Any]:
        """Kanca and its own market tell each other what they have to tell."""
        now = self.house.now
        await self.house.database.run(lambda db: market.carry(db, now=now))
        return []

    async def _lessons(self, last: str, course: str) -> Sequence[Any]:
        """The lessons up to this day, one a day until yesterday, every answer right."""
        person, now = await self._person(), self.house.now

        def learn(db: Any) -> None:
            for day in range(1, int(last) + 1):
                at = now - timedelta(days=int(last) + 1 - day)
                scores = {item.id: 1.0 for item in lessons.lesson_of(course, day, "id").items}
                lessons.finish(db, person=person, course=course, day=day, scores=scores, begun=at, now=at)

        await self.house.database.run(learn)
        return []

    async def _nothing(self, *_: str) -> Sequence[Any]:
        return []

    # --- hearing it twice ---------------------------------------------------------------------------------------

    async def _hear(self, payloads: Sequence[Any]) -> None:
        before = self.looked or await self.house.business()
        await self._bring(payloads)
        await self._deliver()
        after = self.looked = await self.house.business()
        if not self.house.ended and after != before:
            changed = [name for name in after if after[name] != before[name]]
            raise Broken(f"No conversation came to its end, and yet these tables changed: {', '.join(changed)}.")
        await self.house.restart()
        if any(not heard.repeat for heard in await self._bring(payloads)):
            raise Broken("The same message was heard a second time.")
        if await self.house.unsent():
            raise Broken("The same message was answered a second time.")

    async def _bring(self, payloads: Sequence[Any]) -> list[Any]:
        room = self.house.rooms[self.speaker[1]]
        arrivals = [arrival for payload in payloads for arrival in room.read(payload)]
        heard = [await self.house.hear(arrival) for arrival in arrivals]
        await self.house.settled()
        return heard

    async def _deliver(self) -> None:
        """Show everybody what was said to them, on the phone it was said to."""
        for row, message in await self.house.unsent():
            who = next(key for key, phone in self.phones.items() if (key[1], phone.user) == (row.channel, row.chat))
            self.phones[who].shows(self.house.rooms[row.channel], message)
            self._overhear(message.text)
            self.unheard.setdefault(who, []).append(_bubble(message))

    def _overhear(self, text: str) -> None:
        for name, pattern in (("code", transcript.CODE), ("link", transcript.LINK), ("class", transcript.CLASS)):
            if found := pattern.search(text):
                self.secrets[name] = found[0]

    def _told(self, text: str) -> str:
        """The person's words, with the codes they have been shown."""
        return re.sub(r"\{(code|link|class)\}", lambda found: self.secrets[found[1]], text)

    # --- who ----------------------------------------------------------------------------------------------------

    @property
    def _phone(self) -> Phone:
        if self.speaker not in self.phones:
            self.phones[self.speaker] = PHONES[self.speaker[1]](self.speaker[0])
        return self.phones[self.speaker]

    async def _person(self) -> int:
        person = await self._known()
        assert person is not None, f"{self.speaker} has not said anything yet"
        return person

    async def _known(self) -> int | None:
        """Whom the speaker is known as; None for a stranger, and for who has had everything erased."""
        user, channel = self._phone.user, self.speaker[1]
        database: Database = self.house.database
        return await database.run(lambda db: history.person_at(db, channel=channel, user=user))


def _bubble(message: Worded) -> Bubble:
    carried = ["(photo)"] if message.picture else []
    carried += [f"(file {message.document['name']})"] if message.document else []
    text = transcript.masked("\n".join([*carried, message.text])).strip()
    return tuple(line.rstrip() for line in text.split("\n") if line.strip()), message.choices


async def play(
    script: Script, channel: str, url: str, media: Media, keep_going: Callable[[Exception], None] | None = None
) -> list[list[Bubble]]:
    """What is said at each step of a script on this channel, over the database behind `url`, its tables empty."""
    house = StageHouse(url, media, script.rooms(channel))
    acting = Play(script, channel, house)
    try:
        return await acting.run(keep_going)
    finally:
        await acting.house.close()


OUTSIDE: Final[list[tuple[str, Any]]] = [
    (r"on [a-z, ]+", Play._nothing),
    (r"restart", Play._nothing),
    (r"(.+?) speaks(?: on (terminal|web|telegram|whatsapp))?", Play._speaks),
    (r"(\d+) (hour|minute|day)s? pass(?:es)?", Play._time),
    (r'photos? (.+?)(?: captioned "(.+)")?', Play._photos),
    (r"location (-?[\d.]+),(-?[\d.]+)", Play._place),
    (r"contact ([\d+-]+)", Play._contact),
    (r"edit (.+)", Play._edit),
    (r"(voice)(?: note)?", Play._simple),
    (r"(block|unblock)", Play._simple),
    (r'(cooperative|pesantren) "([^"]+)" in (\d\d\.\d\d)', Play._cooperative),
    (r'order (\S+) for (\d+) "([^"]+)" (?:arrives|is cancelled( before it arrives))', Play._order),
    (r'(owner|officer) "([^"]+)"(?: of "([^"]+)")? has been greeted', Play._greeted),
    (r'shop "([^"]+)"(?: of "([^"]+)")? sells (\d+) "([^"]+)"', Play._shop),
    (r"order (\S+) is (paid|cancelled|shipped|delivered|refunded)", Play._order_is),
    (r"the market hears", Play._news),
    (r"lessons 1 to (\d) of ([a-z-]+) were done", Play._lessons),
    (r'invitation for (officer|curator|teacher) of "([^"]+)"', Play._invitation),
]
"""What `!` may say."""
