"""Delivery over WhatsApp's room and a stand-in Cloud API: exactly one consequence of whatever goes wrong (C1, C5)."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from bot.channels.channel import Worded
from bot.channels.whatsapp import sending, statuses, templates
from bot.channels.whatsapp.room import WhatsAppRoom
from bot.delivery import Delivery
from dialogue.messages import Line, Message
from services import outbox
from services.outbox import Posted
from tests.bot.channels.whatsapp.conftest import room_at
from tests.bot.delivery_stage import NOON, Stage, open_stage
from tests.standin import faults
from tests.standin.faults import Fault
from tests.standin.whatsapp import StandInWhatsApp
from tests.standin.whatsapp_faults import empty, refusal
from tests.standin.whatsapp_people import Somebody
from tests.standin.whatsapp_push import payload

NUMBER = "6281234567890"
SARI = Somebody(NUMBER)
WORDED = json.dumps({"text": "Pesanan W-1:\n\nKeripik", "choices": ["Tampi", "Tolak", "Mangke"]})
ALERT = json.dumps(Message((Line("order-alert/new", {"number": "W-1", "shop": "Keripik Bu Sari"}),)).to_json())


@dataclass
class Post:
    """A person on WhatsApp, whatever lies between us and them, and the outbox."""

    stage: Stage
    api: StandInWhatsApp
    room: WhatsAppRoom
    delivery: Delivery
    told: int = 0  # messages whose statuses have been told

    async def row(self, **values: Any) -> Posted:
        return await self.stage.row(1, channel="whatsapp", chat=NUMBER, worded=WORDED, message=ALERT, **values)

    async def send(self, row: Posted) -> dict[str, Any]:
        self.delivery.post([row])
        await self.delivery.settled()
        return await self.stage.of(row.id)

    async def sweep(self, seconds: float) -> None:
        self.stage.time.at += seconds
        await self.delivery.sweep()
        await self.delivery.settled()

    async def tell(self, *states: str, failure: int = 0) -> None:
        """Meta tells what became of the messages it has taken since it told last."""
        new, self.told = self.api.sent[self.told :], len(self.api.sent)
        doings = [self.api.status(call, state, failure) for call in new for state in states]
        found = statuses.read(payload(self.api.number, doings))
        now = self.stage.time.now()
        await self.stage.database.run(lambda db: outbox.settle_statuses(db, found, now=now))


@pytest.fixture
async def post(tmp_path: Path) -> AsyncIterator[Post]:
    stage = await open_stage(f"sqlite:///{tmp_path}/kanca.sqlite3")
    await stage.people(1)
    await stage.do("update identities set channel = 'whatsapp', chat = :n", n=NUMBER)
    await stage.do(
        "insert into inbox (channel, key, person_id, state, at) values ('whatsapp', 'w', 1, 'heard', :at)", at=NOON
    )
    async with StandInWhatsApp(token="EAA-CANARY-never-show-this") as api:
        api.arrive(SARI.says("halo"))
        for told in templates.creations():
            api.account.create(told)
        room = room_at(api.url)
        yield Post(stage, api, room, stage.delivery(rooms={"whatsapp": room}))
        await room.close()
    await stage.database.close()


@dataclass(frozen=True)
class Case:
    """A fault, the row after it (`wait` seconds until the next try), for how long its chat, and all, must wait; and how
    many copies the person has in the end, if Meta tells no statuses."""

    name: str
    fault: Fault
    state: str = "unsent"
    wait: float = 1.0
    tries: int = 1
    doubt: bool = False
    chat_held: float = 0.0
    all_held: float = 0.0
    copies: int = 1
    row: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.name


DOUBT: dict[str, Any] = {"wait": 60.0, "doubt": True}
CASES = [
    Case("too much for our number, told with 429", refusal(130429, status=429), wait=5, chat_held=5, all_held=5),
    Case("too much for our number, told with 400", refusal(130429), wait=5, chat_held=5, all_held=5),
    Case("too many calls of our account", refusal(80007), wait=60, chat_held=60, all_held=60),
    Case("called spam too often", refusal(131048), wait=300, chat_held=300, all_held=300),
    Case("too much to one person", refusal(131056), wait=4, chat_held=4),
    Case("something went wrong there", refusal(131000, status=500)),
    Case("a part of Meta is not there", refusal(131016, status=503)),
    Case("unknown, told with 400", refusal(1)),
    Case("500 from a gateway", faults.proxy(500)),
    Case("502 from a gateway", faults.proxy(502)),
    Case("503 and nothing else", empty(503)),
    Case("our token has ended", refusal(190, status=401)),
    Case("we lack the permission", refusal(200, status=403)),
    Case("our account is locked", refusal(131031)),
    Case("504: it may have been sent", faults.proxy(504), **DOUBT),
    Case("reset before it was taken", faults.reset(taken=False), **DOUBT),
    Case("reset after it was taken", faults.reset(taken=True), **DOUBT, copies=2),
    Case("cut in the middle of the answer", faults.cut(), **DOUBT, copies=2),
    Case("taken, and the answer is no JSON", faults.garbage(), **DOUBT, copies=2),
    Case("no answer, and it was not taken", faults.silence(taken=False), **DOUBT),
    Case("no answer, and it was taken", faults.silence(taken=True), **DOUBT, copies=2),
    Case("an alert is rather sent twice than lost", faults.reset(taken=True), **DOUBT, copies=2, row={"sort": "alert"}),
    Case("a reminder is not sent twice", faults.reset(taken=True), **DOUBT, copies=1, row={"sort": "reminder"}),
    Case("no WhatsApp at this number", refusal(131026), "unreachable", 0, copies=0),
    Case("this person gets enough already", refusal(131049), "failed", 0, copies=0),
    Case("a kind of message nobody knows", refusal(131051), "failed", 0, copies=0),
    Case("a file that cannot be had", refusal(131053), "failed", 0, copies=0),
    Case("a wrong parameter", refusal(100), "failed", 0, copies=0),
    Case("a template that is not there", refusal(132001, status=404), "failed", 0, copies=0),
    Case("a parameter with new lines", refusal(132018), "failed", 0, copies=0),
    Case("the window has closed, told at once", refusal(131047), tries=0, wait=0),
]


@pytest.mark.parametrize("case", CASES, ids=str)
async def test_every_fault_has_exactly_one_consequence(post: Post, case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "ANSWER_SECONDS", 0.2)
    post.api.script.add("messages", case.fault)
    row = await post.row(**case.row)
    kept = await post.send(row)
    assert (kept["state"], kept["tries"], bool(kept["doubt"])) == (case.state, case.tries, case.doubt)
    assert (kept["not_before"], kept["claimed_by"], len(post.api.calls)) == (NOON + case.wait, "", 1)
    pace = post.delivery._pace
    assert (pace.held("whatsapp", NUMBER), pace.held("whatsapp", "628777")) == (case.chat_held, case.all_held)
    for _ in range(3):
        await post.sweep(case.wait + 0.1)
    assert len(post.api.to(NUMBER)) == case.copies
    ends = "doubtful" if case.row.get("sort") == "reminder" else "sent"
    assert (await post.stage.of(row.id))["state"] == (ends if case.state == "unsent" else case.state)
    assert "CANARY" not in kept["error"]
    assert NUMBER not in kept["error"]


@pytest.mark.parametrize("sort", ["reply", "alert", "reminder", "broadcast"])
@pytest.mark.parametrize("fault", [faults.reset(taken=True), faults.cut(), faults.garbage()], ids=lambda f: f.ends)
async def test_a_doubt_is_settled_by_the_status_and_the_person_has_one_copy(
    post: Post, fault: Fault, sort: str
) -> None:
    post.api.script.add("messages", fault)
    row = await post.row(sort=sort)
    await post.send(row)
    await post.tell("delivered", "sent")
    await post.sweep(61.0)
    kept = await post.stage.of(row.id)
    assert (kept["state"], kept["external"], bool(kept["doubt"])) == ("sent", post.api.sent[0].id, False)
    assert len(post.api.to(NUMBER)) == 1


async def test_after_a_day_an_alert_is_a_template_with_doors_for_buttons(post: Post) -> None:
    post.stage.time.at += 25 * 3600.0
    post.api.pass_time(25 * 3600.0)
    row = await post.row(sort="alert")
    assert (await post.send(row))["state"] == "sent"
    (call,) = post.api.to(NUMBER)
    told = call.parameters["template"]
    assert (told["name"], call.text) == ("kanca_pesanan_baru_1", "W-1 Keripik Bu Sari Keripik")
    presses = [part["parameters"][0]["payload"] for part in told["components"] if part["type"] == "button"]
    assert presses == [f"{row.id}:{n}" for n in range(3)]
    (arrival,) = post.room.read(post.api.arrive(SARI.presses_template(presses[0], "Terima", on=call.id)))
    assert arrival.press is not None
    assert (arrival.press.message, arrival.press.position) == (row.id, 0)


async def test_a_window_that_meta_counts_otherwise_is_found_out_and_the_person_hears_once(post: Post) -> None:
    post.api.pass_time(25 * 3600.0)
    row = await post.row(sort="alert")
    assert (await post.send(row))["state"] == "sent"
    assert post.api.to(NUMBER) == []
    await post.tell("failed", failure=131047)
    await post.sweep(1.0)
    await post.tell("sent", "delivered")
    assert [call.parameters["type"] for call in post.api.to(NUMBER)] == ["template"]
    kept = await post.stage.of(row.id)
    assert (kept["state"], kept["external"]) == ("sent", post.api.to(NUMBER)[0].id)


@pytest.mark.parametrize("code", [130429, 131000, 131016, 131048, 131056])
async def test_what_passes_is_tried_again_when_it_is_told_later_too(post: Post, code: int) -> None:
    row = await post.row()
    await post.send(row)
    await post.tell("sent", "failed", failure=code)
    assert (await post.stage.of(row.id))["state"] == "unsent"
    await post.sweep(300.0)
    assert ((await post.stage.of(row.id))["state"], len(post.api.to(NUMBER))) == ("sent", 2)


async def test_a_long_message_is_settled_part_by_part(post: Post) -> None:
    worded = json.dumps({"text": "\n\n".join("keripik singkong " * 50 for _ in range(12)), "choices": ["Ya"]})
    row = await post.stage.row(1, channel="whatsapp", chat=NUMBER, worded=worded, message=ALERT)
    post.api.script.add("messages", faults.reset(taken=True))
    parts = len(post.room.show(Worded(row.id, json.loads(worded)["text"], ("Ya",))))
    assert parts > 2
    await post.send(row)
    for _ in range(3):
        await post.tell("sent", "delivered")
        await post.sweep(1.0)
    assert (await post.stage.of(row.id))["state"] == "sent"
    assert len(post.api.to(NUMBER)) == parts
