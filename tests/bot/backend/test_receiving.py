"""Events that come in: kept and read once, refused with a problem that says why, and never answered with a 500."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import insert, select, text
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from bot.app import build_app
from bot.backend.receiving import Receiver
from bot.house import House
from bot.settings import Settings
from services import inbox, receiving
from services.database import Unavailable, open_database
from services.events import BadEvent, Event
from services.tables import Table
from services.tables.events import EventRow
from services.tables.talk import Identity, OutboxRow, Person
from tests.bot.backend.room import BYTES, NOW, SECRET, ask, body_of, signed

PATIENCE_SECONDS = 100.0


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    house = House(Settings(data_dir=tmp_path, backend_verify_secrets=SecretStr(SECRET)))
    house.start()
    while not house.ready:  # noqa: ASYNC110
        await asyncio.sleep(0.02)
    yield house
    await house.close()


async def kept(house: House) -> list[tuple[str, str, str]]:
    def read(db: Session) -> list[tuple[str, str, str]]:
        return [(row.event_id, row.type, row.state) for row in db.scalars(select(EventRow).order_by(EventRow.id))]

    return await house.database.run(read)


async def post(house: House, body: bytes, event: str = "evt_1", **more: str) -> Any:
    return await ask(build_app(house), "/webhooks/backend", [body], {**signed(body, event, time.time()), **more})


async def test_an_event_is_taken_once_however_often_it_is_delivered(house: House) -> None:
    body = body_of("tea.served", {"cups": 1})
    assert [(await post(house, body)).status for _ in range(3)] == [204, 204, 204]
    assert await kept(house) == [("evt_1", "tea.served", "kept")]
    assert (await post(house, body, "evt_2")).status == 204
    assert len(await kept(house)) == 2


async def test_who_is_concerned_hears_of_it_at_once(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def furnish(db: Session) -> None:
        db.execute(insert(Person).values(id=1, name="Sari", part="owner"))
        db.execute(insert(Identity).values(channel="web", user="sari", person_id=1, chat="sari"))

    def tell(db: Session, event: Event, now: Any) -> None:
        inbox.announce(db, person=1, conversation="greet", args={}, now=now.timestamp(), key=event.id)

    await house.database.run(furnish)
    monkeypatch.setitem(receiving.APPLY, "tea.", tell)
    monkeypatch.setattr("bot.house.SWEEP_SECONDS", 10**9)
    assert (await post(house, body_of("tea.served"))).status == 204
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not await house.database.run(lambda db: db.scalars(select(OutboxRow.id)).all()):  # noqa: ASYNC110
            await asyncio.sleep(0.02)


async def test_what_makes_no_sense_is_kept_and_answered_422_with_the_reason(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(db: Session, event: Event, now: Any) -> None:
        raise BadEvent("order.total_rupiah: must be a whole number")

    monkeypatch.setitem(receiving.APPLY, "tea.", refuse)
    answer = await post(house, body_of("tea.served"))
    assert (answer.status, answer.headers["content-type"]) == (422, "application/problem+json")
    assert answer.json["type"] == "urn:kanca:problem:malformed"
    assert answer.json["detail"] == "order.total_rupiah: must be a whole number"
    assert await kept(house) == [("evt_1", "tea.served", "rejected")]


async def test_our_own_mistake_is_a_500_that_keeps_nothing_so_that_it_is_sent_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(db: Session, event: Event, now: Any) -> None:
        raise KeyError("secret +6281234567890")

    monkeypatch.setitem(receiving.APPLY, "tea.", break_down)
    with capture_logs() as logs:
        answer = await post(house, body_of("tea.served"))
    assert (answer.status, answer.json["type"]) == (500, "urn:kanca:problem:broken")
    assert [line["log_level"] for line in logs] == ["error"]
    assert "secret" not in str(answer.json)
    assert await kept(house) == []


async def test_of_those_taken_in_together_one_that_breaks_us_spoils_nothing_for_the_others(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    together: list[list[int]] = []

    def pour(db: Session, cups: Sequence[int], now: Any) -> None:
        together.append(list(cups))
        for number in cups:
            db.execute(insert(Person).values(name=f"{12 // number} cups"))

    monkeypatch.setitem(receiving.TOGETHER, "tea.", (lambda data: data["cups"], pour))
    cups = (1, 2, 3, 0, 4, 6)
    answers = await asyncio.gather(*(post(house, body_of("tea.served", {"cups": n}), f"evt_{n}") for n in cups))
    assert [answer.status for answer in answers] == [204, 204, 204, 500, 204, 204]
    assert max(map(len, together)) > 1
    names = await house.database.run(lambda db: sorted(db.scalars(select(Person.name))))
    assert names == ["12 cups", "2 cups", "3 cups", "4 cups", "6 cups"]
    assert sorted(event for event, _, _ in await kept(house)) == ["evt_1", "evt_2", "evt_3", "evt_4", "evt_6"]


UNREADABLE = (
    b"", b"{", b"[" * 200_000, b"nul", b'{"type": NaN}', b'"\\ud800"', b'["\\u0000"]', b"[1e999]",
    b"[" + b"9" * 5000 + b"]", b"[9007199254740992]", b'{"a":' * 40 + b"1" + b"}" * 40,
)  # fmt: skip
NO_EVENT = (
    b"[]", b"1", b"{}", b'{"type": 3, "data": {}}', b'{"type": "a b", "data": {}}', b'{"type": "a", "data": []}',
    b'{"type": "a"}', b'{"type": "a", "data": {}, "timestamp": "x"}',
    b'{"type": "a", "data": {}, "timestamp": "0001-01-01T00:00:00+23:00"}',
)  # fmt: skip
SPOILT = (
    {"webhook-id": ""}, {"webhook-timestamp": "x"}, {"webhook-timestamp": "9" * 5000}, {"webhook-signature": "v1"},
    {"webhook-signature": "v1,a,b"}, {"webhook-signature": "v1,é"}, {"webhook-signature": "v1,A "},
)  # fmt: skip


async def test_a_body_that_cannot_be_read_is_a_400_and_one_that_is_no_text_a_401(house: House) -> None:
    for body in UNREADABLE:
        answer = await post(house, body)
        assert (answer.status, answer.json["type"]) == (400, "urn:kanca:problem:unreadable"), body[:20]
    assert (await post(house, b"\xff")).status == 401
    assert await kept(house) == []


async def test_json_that_is_no_event_is_a_422(house: House) -> None:
    for body in NO_EVENT:
        answer = await post(house, body)
        assert (answer.status, answer.json["type"]) == (422, "urn:kanca:problem:malformed"), body
    assert await kept(house) == []


async def test_a_malformed_header_is_a_401_and_nothing_is_kept(house: House) -> None:
    for spoilt in SPOILT:
        answer = await post(house, body_of(), **spoilt)
        assert (answer.status, answer.json["type"]) == (401, "urn:kanca:problem:unverified"), spoilt
    assert await kept(house) == []


async def test_an_id_too_long_or_not_printable_is_refused(house: House) -> None:
    assert (await post(house, body_of(), "x" * 201)).status == 422
    assert (await post(house, body_of(), "x" * 200)).status == 204


async def test_a_header_that_is_there_twice_is_refused(house: House) -> None:
    body = body_of()
    headers = signed(body, at=time.time())
    answer = await ask(build_app(house), "/webhooks/backend", [body], {**headers, "Webhook-Id": "evt_2"})
    assert answer.status == 401


async def test_a_body_over_256_kilobytes_is_refused_in_one_piece_or_many(house: House) -> None:
    app, path = build_app(house), "/webhooks/backend"
    for parts in ([b"x" * (256 * 1024 + 1)], [b"x" * 1024] * 257):
        answer = await ask(app, path, parts, signed(b"".join(parts), at=time.time()))
        assert (answer.status, answer.json["type"]) == (413, "urn:kanca:problem:too-large")
    whole = body_of("tea.served", {"note": ""})
    padded = body_of("tea.served", {"note": "x" * (256 * 1024 - len(whole))})
    assert (await post(house, padded)).status == 204


async def test_before_the_house_is_open_the_sender_is_told_to_come_again(tmp_path: Path) -> None:
    house = House(Settings(data_dir=tmp_path))
    for path in ("/webhooks/backend", "/webhooks/backend/woocommerce"):
        answer = await ask(build_app(house), path)
        assert (answer.status, answer.headers["retry-after"]) == (503, "2")
    await house.database.close()


async def test_while_the_database_is_away_the_sender_is_told_to_come_again() -> None:
    class Away:
        async def run(self, work: Any) -> Any:
            raise Unavailable("gone")

    receiver = Receiver(Away(), [BYTES], now=lambda: NOW)  # type: ignore[arg-type]
    answer = await receiver.receive(signed(body_of()), body_of())
    assert (answer.status, json.loads(answer.body)["type"]) == (503, "urn:kanca:problem:away")


async def test_without_a_secret_nobody_is_heard(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'db'}")
    receiver = Receiver(database, [], now=lambda: NOW)
    assert (await receiver.receive(signed(body_of()), body_of())).status == 404


async def test_two_processes_that_hear_the_same_event_at_once_read_it_once(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pour(db: Session, event: Event, now: Any) -> None:
        db.execute(insert(Person).values(name="tea"))

    monkeypatch.setitem(receiving.APPLY, "tea.", pour)
    one, two = open_database(postgres_url), open_database(postgres_url)
    await one.run(lambda db: Table.metadata.create_all(db.connection()))
    receivers = [Receiver(database, [BYTES], now=lambda: NOW) for database in (one, two) for _ in range(5)]
    body = body_of("tea.served")
    answers = await asyncio.gather(*(each.receive(signed(body), body) for each in receivers))
    assert {answer.status for answer in answers} == {204}
    assert await one.run(lambda db: db.scalar(text("select count(*) from people"))) == 1
    await asyncio.gather(one.close(), two.close())
