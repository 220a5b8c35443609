"""WhatsApp's webhook: who is let in, what is answered, and that nothing is answered with 200 before it is kept."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import select

from bot.app import build_app
from bot.house import House
from bot.settings import Settings
from services.database import Unavailable
from services.tables.talk import Identity, InboxRow, OutboxRow, Person
from tests.standin.whatsapp import StandInWhatsApp
from tests.standin.whatsapp_people import Doing, Somebody
from tests.standin.whatsapp_push import Number, payload, raw, signature

PATH = "/webhooks/whatsapp"
SARI = Somebody("6281234567890", "Sari", "ID.13491208655302741918")
BUDI = Somebody("6289876543210", "Budi", "ID.777")
GOOD = "hub.mode=subscribe&hub.verify_token=rahasia%20kita&hub.challenge=1158201444"


class Meta:
    """Speaks to the application itself, as Meta would."""

    def __init__(self, house: House, number: Number) -> None:
        self.house, self._app, self._number = house, build_app(house), number

    async def asks(self, query: str, method: str = "GET") -> tuple[int, bytes, dict[bytes, bytes]]:
        return await self._request(method, query.encode(), [], [b""])

    async def brings(self, *doings: Doing, number: Number | None = None) -> int:
        body = raw(payload(number or self._number, doings))
        return await self.posts(body, signature(body, "app-secret"))

    async def posts(self, body: bytes, signed: str) -> int:
        """In two parts, as large bodies come."""
        parts = [body[: len(body) // 2], body[len(body) // 2 :]]
        return (await self._request("POST", b"", [(b"x-hub-signature-256", signed.encode("latin-1"))], parts))[0]

    async def _request(
        self, method: str, query: bytes, headers: list[tuple[bytes, bytes]], parts: list[bytes]
    ) -> tuple[int, bytes, dict[bytes, bytes]]:
        scope = {"type": "http", "method": method, "path": PATH, "query_string": query, "headers": headers}
        coming = [{"type": "http.request", "body": part, "more_body": part is not parts[-1]} for part in parts]
        sent: list[Any] = []

        async def receive() -> Any:
            return coming.pop(0)

        async def send(event: Any) -> None:
            sent.append(event)

        await self._app(scope, receive, send)
        return sent[0]["status"], sent[1]["body"], dict(sent[0]["headers"])


def settings(folder: Path, api: StandInWhatsApp, **more: Any) -> Settings:
    return Settings(
        data_dir=folder, whatsapp_token=SecretStr(api.token), whatsapp_phone_id=api.number.phone_id,
        whatsapp_app_secret=SecretStr(api.secret), whatsapp_verify_token=SecretStr("rahasia kita"),
        whatsapp_api_url=api.url, **more,
    )  # fmt: skip


@pytest.fixture
async def api() -> AsyncIterator[StandInWhatsApp]:
    async with StandInWhatsApp() as stand_in:
        yield stand_in


@pytest.fixture
async def meta(tmp_path: Path, api: StandInWhatsApp) -> AsyncIterator[Meta]:
    house = House(settings(tmp_path, api))
    await house._open()
    yield Meta(house, api.number)
    await house.close()


async def test_what_people_say_is_kept_answered_and_marked_as_read_in_one_payload(
    meta: Meta, api: StandInWhatsApp
) -> None:
    bad = BUDI.says("x")
    bad.what["timestamp"] = "soon"
    halo = SARI.says("halo")
    assert await meta.brings(halo, bad, BUDI.says("halo juga")) == 200
    await meta.house.delivery.settled()
    assert {call.to for call in api.sent} == {"ID.13491208655302741918", "ID.777"}
    assert all(call.buttons for call in api.sent)
    assert await meta.brings(halo, halo) == 200
    await meta.house.delivery.settled()
    assert len(api.sent) == 2
    kept = await meta.house.database.run(lambda db: list(db.scalars(select(InboxRow.key).order_by(InboxRow.id))))
    assert kept[0] == halo.what["id"]
    await asyncio.gather(*meta.house._brief)
    assert halo.what["id"] in api.seen


async def test_a_press_answers_the_question_it_stands_under(meta: Meta, api: StandInWhatsApp) -> None:
    await meta.brings(SARI.says("halo"))
    await meta.house.delivery.settled()
    label, id_ = next(iter(api.sent[0].buttons.items()))
    assert await meta.brings(SARI.presses(id_, label)) == 200
    await meta.house.delivery.settled()
    assert len(api.sent) == 2
    assert api.sent[1].text != api.sent[0].text


async def test_statuses_come_with_messages_and_are_noted_after_them(meta: Meta, api: StandInWhatsApp) -> None:
    api.reports = ()
    await meta.brings(SARI.says("halo"))
    await meta.house.delivery.settled()
    failed = api.status(api.sent[0], "failed", 131026)
    assert await meta.brings(BUDI.says("halo"), failed) == 200

    def states(db: Any) -> tuple[list[str], list[bool]]:
        rows = db.scalars(select(OutboxRow.state).order_by(OutboxRow.id))
        return list(rows), list(db.scalars(select(Identity.reachable).order_by(Identity.person_id)))

    seen, reachable = await meta.house.database.run(states)
    assert (seen[0], reachable) == ("unreachable", [False, True])


async def test_a_wish_for_silence_in_whatsapps_settings_is_berhenti_and_its_end_is_mulai(meta: Meta) -> None:
    await meta.brings(SARI.says("halo"))

    async def reminded() -> bool | None:
        return await meta.house.database.run(lambda db: db.scalar(select(Person.reminders)))

    assert await meta.brings(SARI.wants_no_news(), BUDI.wants_no_news()) == 200
    assert await reminded() is False
    assert await meta.brings(SARI.wants_no_news(again=True)) == 200
    assert await reminded() is True


WRONG = [
    GOOD.replace("subscribe", "unsubscribe"),
    GOOD.replace("kita", "mereka"),
    GOOD.replace("rahasia%20kita", ""),
    GOOD.replace("1158201444", "%3Cscript%3E"),
    GOOD.replace("1158201444", "1" * 129),
    GOOD.replace("1158201444", ""),
    "hub.verify_token=%ff%00",
    "",
    "&" * 5000 + "a=%",
]


async def test_the_challenge_is_given_back_to_who_knows_the_word_and_as_plain_text(
    tmp_path: Path, api: StandInWhatsApp
) -> None:
    house = House(settings(tmp_path, api))
    meta = Meta(house, api.number)
    status, text, headers = await meta.asks(GOOD)
    assert (status, text, headers[b"content-type"]) == (200, b"1158201444", b"text/plain")
    for query in WRONG:
        assert (await meta.asks(query))[:2] == (403, b"")
    assert (await meta.asks(GOOD, "PUT"))[0] == 405
    assert (await meta.posts(b"{}", "x")) == 503
    await house.database.close()


async def test_nothing_unsigned_too_large_or_unreadable_is_heard(meta: Meta, api: StandInWhatsApp) -> None:
    body = raw(payload(api.number, [SARI.says("halo")]))
    assert await meta.posts(body, "") == 401
    assert await meta.posts(body + b" ", signature(body, "app-secret")) == 401
    assert await meta.posts(body, signature(body, "another secret")) == 401
    large = json.dumps({"object": "x" * (3 * 1024 * 1024)}).encode()
    assert await meta.posts(large, signature(large, "app-secret")) == 413
    for odd in (b"\xff", b"[" * 100_000, b"[]", b'{"object": "page"}', b'{"object": "whatsapp_business_account"}'):
        assert await meta.posts(odd, signature(odd, "app-secret")) == 200
    assert await meta.brings(SARI.says("halo"), number=Number("999", "1")) == 200
    assert await meta.house.database.run(lambda db: db.scalar(select(Person.id))) is None


async def test_while_the_database_is_away_meta_is_told_to_come_again(
    meta: Meta, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(work: Any) -> Any:
        raise Unavailable("away")

    with monkeypatch.context() as patched:
        patched.setattr(meta.house.database, "transact", away)
        assert await meta.brings(SARI.says("halo")) == 503
    assert await meta.brings(SARI.says("halo")) == 200


async def test_without_a_token_there_is_no_whatsapp(tmp_path: Path, api: StandInWhatsApp) -> None:
    house = House(Settings(data_dir=tmp_path))
    meta = Meta(house, api.number)
    assert "whatsapp" not in house.rooms
    assert await meta.posts(b"{}", "x") == 404
    assert (await meta.asks(GOOD))[0] == 404
    await house.database.close()


@pytest.mark.parametrize(
    ("missing", "named"),
    [
        ({"whatsapp_phone_id": ""}, "KANCA_WHATSAPP_PHONE_ID must"),
        ({"whatsapp_app_secret": SecretStr("")}, "KANCA_WHATSAPP_APP_SECRET must"),
        ({"whatsapp_verify_token": SecretStr("")}, "KANCA_WHATSAPP_VERIFY_TOKEN must"),
        ({"whatsapp_api_url": "graph.facebook.com"}, "KANCA_WHATSAPP_API_URL must"),
    ],
)
async def test_a_token_without_what_belongs_to_it_is_told_at_the_start(
    tmp_path: Path, missing: dict[str, Any], named: str
) -> None:
    given = settings(tmp_path, StandInWhatsApp()).model_copy(update={"whatsapp_api_url": "http://x", **missing})
    with pytest.raises(ValueError, match=named):
        House(given)


def test_links_open_whatsapp_only_where_it_is_on(tmp_path: Path) -> None:
    on = settings(tmp_path, StandInWhatsApp()).model_copy(update={"whatsapp_number": "+62 811-0000-0000"})
    assert on.whatsapp_link_number == "6281100000000"
    assert on.model_copy(update={"whatsapp_token": SecretStr("")}).whatsapp_link_number == ""
