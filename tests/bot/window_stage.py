"""A channel with a window, and what the tests of it do with an outbox."""

import asyncio
import json
from typing import Any

from bot.channels.channel import Limits, Worded
from bot.delivery import Delivery
from dialogue.messages import Line, Message
from services import outbox
from services.outbox import Posted, Status
from tests.bot.delivery_stage import ScriptedRoom, Stage, Time

DAY = 24 * 3600.0
ALERT = json.dumps(Message((Line("order-alert/new", {"number": "W-1"}),)).to_json())


class WindowRoom(ScriptedRoom):
    """Remembers the messages it was to show."""

    name = "whatsapp"
    limits = Limits(text=4096, caption=1024, label=24, buttons=10, window=DAY)

    def __init__(self, time: Time, parts: int = 1) -> None:
        super().__init__(time, parts=parts)
        self.shown: list[Worded] = []
        self.trying = asyncio.Event()

    async def deliver(self, chat: str, payload: Any) -> str:
        self.trying.set()
        return await super().deliver(chat, payload)

    def show(self, message: Worded) -> list[Any]:
        self.shown.append(message)
        return super().show(message)


def opened(stage: Stage, *, parts: int = 1) -> tuple[WindowRoom, Delivery]:
    room = WindowRoom(stage.time, parts)
    return room, stage.delivery(rooms={"whatsapp": room})


async def wrote(stage: Stage, person: int, ago: float) -> None:
    """This person has written to us on WhatsApp so many seconds ago."""
    await stage.do(
        "insert into inbox (channel, key, person_id, state, at) values ('whatsapp', :key, :person, 'heard', :at)",
        key=f"wamid.{person}.{ago}", person=person, at=stage.time.now() - ago,
    )  # fmt: skip


async def row(stage: Stage, person: int = 1, **values: Any) -> Posted:
    return await stage.row(person, channel="whatsapp", message=ALERT, **values)


async def told(stage: Stage, *statuses: Status) -> None:
    await stage.database.run(lambda db: outbox.settle_statuses(db, statuses, now=stage.time.now()))


async def send(delivery: Delivery, *rows: Posted) -> None:
    delivery.post(rows)
    await delivery.settled()


async def sweep(stage: Stage, delivery: Delivery, after: float = 0.0) -> None:
    stage.time.at += after
    await delivery.sweep()
    await delivery.settled()
