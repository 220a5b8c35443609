"""Bu Sari on WhatsApp and the real program: a shop by chat, an order a day later, a death after a message was sent."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.channels.whatsapp import templates
from tests.bot import photos
from tests.bot.backend.room import SECRET, signed
from tests.crash.world import World
from tests.program import PATIENCE_SECONDS, Nursery, Program
from tests.standin.whatsapp import StandInWhatsApp
from tests.standin.whatsapp_account import Call
from tests.standin.whatsapp_people import Somebody
from tests.standin.whatsapp_push import Manner

DAY = 25 * 3600
REGISTERS = (
    "halo", "Jawa krama", "Kagungan usaha", "Sarujuk", "Sari", "badhe ndhaftaraken usaha", "Keripik Bu Sari", "UMKM",
    "Tetedhan", "Kab Blitra", "Jalan Mawar 5, Wlingi", "Lewati", "Mboten", "Lewati", "Leres", "Tambah produk",
)  # fmt: skip
ADDS = ("rampung", "Keripik singkong", "15rb", "bungkus", "20", "Lewati", "Lewati", "Mboten", "Leres")
NO_NIGHT = "insert into order_settings (business_id, at_night) values (1, true)"
ORDER = {
    "version": 1, "status": "placed", "placed_at": "2026-11-22T03:00:00Z",
    "shop": {"id": "b1"}, "shipping_rupiah": 0, "total_rupiah": 45000,
    "items": [{"product": "p1", "name": "Keripik singkong", "quantity": 3, "unit": "bungkus", "price_rupiah": 15000}],
    "buyer": {"name": "Rina Wati", "place": "Surabaya"}, "payment": {"method": "cod", "paid": False},
    "delivery": {"method": "courier"}, "note": "",
}  # fmt: skip


class Phone:
    """Somebody's phone: what they do is brought to the program, and what reaches them is waited for."""

    def __init__(self, api: StandInWhatsApp, somebody: Somebody) -> None:
        self.api, self.somebody, self.seen = api, somebody, 0

    @property
    def heard(self) -> list[Call]:
        return self.api.to(self.somebody.bsuid)

    async def hears(self) -> Call:
        """The last of what comes next."""
        until = time.monotonic() + PATIENCE_SECONDS
        while len(self.heard) == self.seen:
            assert time.monotonic() < until, f"Nothing comes after {self.heard[-1].text if self.heard else '-'}"
            await asyncio.sleep(0.02)
        self.seen = len(self.heard)
        return self.heard[-1]

    async def does(self, what: str) -> Call:
        """Press the button of this label, if the last message has one, else type it."""
        id_ = self.heard[-1].buttons.get(what) if self.heard else None
        self.api.arrive(self.somebody.presses(id_, what) if id_ else self.somebody.says(what))
        return await self.hears()

    async def sends_photos(self, count: int) -> Call:
        """An album: each photo in a webhook of its own, in any order, and what is said of it when all are there."""
        for n in range(count):
            self.api.keep_file(f"80{n}", photos.file(photos.stall((640, 480), n)))
        self.api.arrive_apart(*(self.somebody.photo(f"80{n}") for n in range(count)))
        last = await self.hears()
        while str(count) not in last.text:
            last = await self.hears()
        return last


@pytest.fixture
async def api() -> AsyncIterator[StandInWhatsApp]:
    """Meta, which brings every webhook twice."""
    async with StandInWhatsApp(manner=Manner(times=2)) as stand_in:
        for told in templates.creations():
            stand_in.account.create(told)
        yield stand_in


@pytest.fixture
async def program(nursery: Nursery, api: StandInWhatsApp, tmp_path: Path) -> AsyncIterator[Program]:
    settings = {
        "whatsapp_token": api.token, "whatsapp_phone_id": api.number.phone_id, "whatsapp_app_secret": api.secret,
        "whatsapp_verify_token": "rahasia", "whatsapp_api_url": api.url, "backend_verify_secrets": SECRET,
        "database_url": f"sqlite:///{tmp_path / 'kanca.sqlite3'}",
    }  # fmt: skip
    async with Program(nursery, tmp_path, settings) as program:
        yield program


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(f"sqlite:///{tmp_path / 'kanca.sqlite3'}")


async def subscribed(api: StandInWhatsApp, program: Program) -> None:
    await program.ready()
    assert await api.subscribe(f"{program.url}/webhooks/whatsapp", "rahasia")


async def order_comes(program: Program, number: str = "TMK-17") -> None:
    order = {**ORDER, "id": number, "number": number}
    body = json.dumps({"type": "order.placed", "timestamp": "2026-11-22T03:00:00Z", "data": {"order": order}}).encode()
    async with aiohttp.ClientSession() as client:
        headers = {**signed(body, number, at=time.time()), "Content-Type": "application/json"}
        async with client.post(f"{program.url}/webhooks/backend", data=body, headers=headers) as answer:
            assert answer.status // 100 == 2, await answer.text()


async def test_bu_sari_registers_and_a_day_later_hears_of_orders_by_templates_whose_buttons_answer(
    program: Program, api: StandInWhatsApp, world: World
) -> None:
    program.start()
    await subscribed(api, program)
    sari = Phone(api, Somebody("6281234567890", "Sari", "ID.13491208655302741918"))
    for what in REGISTERS:
        await sari.does(what)
    await sari.sends_photos(5)
    for what in ADDS:
        last = await sari.does(what)
    assert await world.do("select name, price_rupiah from products") == [("Keripik singkong", 15000)]
    assert await world.do("select count(*) from product_pictures") == [(5,)]

    await world.do(NO_NIGHT)
    await world.do(f"update inbox set at = at - {DAY}")
    api.pass_time(DAY)
    await order_comes(program)
    alert = await sari.hears()
    told = alert.parameters["template"]
    assert (told["name"], alert.parameters["recipient"]) == ("kanca_pesanan_baru_1", sari.somebody.bsuid)
    assert alert.text.startswith("TMK-17 Keripik Bu Sari 3 bungkus Keripik singkong · ")

    accept = next(part["parameters"][0]["payload"] for part in told["components"] if part["type"] == "button")
    api.arrive(sari.somebody.presses_template(accept, "Terima", on=alert.id))
    last = await sari.hears()
    assert "TMK-17" in last.text
    assert last.parameters["type"] == "interactive"
    assert await world.do("select answer from orders") == [("accepted",)]

    api.pass_time(DAY)  # Meta counts otherwise than we do: what we send is taken, and fails later
    await order_comes(program, "TMK-18")
    alert = await sari.hears()
    assert (alert.parameters["type"], alert.text.partition(" ")[0]) == ("template", "TMK-18")
    assert [call.outside for call in api.sent[-2:]] == [True, False]
    await world.settled()
    assert api.push is not None
    await api.push.settled()
    assert set(api.push.statuses) <= {200, 503}  # 503: a failure was told while we were still noting that it has left
    assert not api.push.expired
    assert await world.do("select distinct state from outbox where state not in ('sent', 'replaced')") == []


async def test_who_dies_between_sending_and_noting_it_sends_nothing_twice_for_the_status_tells(
    program: Program, api: StandInWhatsApp, world: World
) -> None:
    sari = Phone(api, Somebody("6281234567890", "Sari"))
    sari.somebody.bsuid = "ID.13491208655302741918"
    program.start()
    await subscribed(api, program)
    await sari.does("halo")
    program.stop()
    await program.gone()
    program.start(crash_at="after-send:1:1")
    await program.ready()
    api.arrive(sari.somebody.says("Jawa krama"))
    assert await program.gone() == -9
    await world.claims_run_out(program.pid)
    sent = len(sari.heard)
    program.start()
    await program.ready()
    await world.settled()
    assert api.push is not None
    await api.push.settled()
    assert len(sari.heard) == sent == 2
    assert await world.do("select state, doubt from outbox order by id") == [("sent", 0), ("sent", 0)]
