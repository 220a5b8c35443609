"""What is secret never reaches a log: canaries in every setting, telephone numbers in every message, at `debug`."""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.crash.load import BUSINESS, GREETING, Load, picture
from tests.crash.test_stops import until
from tests.crash.world import World
from tests.program import SECRET, Nursery, Program
from tests.servers.postgres import Postgres
from tests.standin import faults
from tests.standin.telegram import StandInTelegram
from tests.standin.telegram_people import Somebody

TOKEN = "42:canary-of-the-token"
PHONES = ("081298765432", "0812-9876-5432", "6281298765432", "+6281298765432", "81298765432")
NIB = "9120001234567"
SECRETS = [name for name, field in Settings.model_fields.items() if "Secret" in str(field.annotation)]


@pytest.mark.timeout(300)
async def test_no_secret_and_no_telephone_number_is_ever_logged(
    nursery: Nursery, settings: Mapping[str, str], tmp_path: Path
) -> None:
    canaries = {name: f"canary-of-{name.replace('_', '-')}-{'x' * 20}" for name in SECRETS}
    with Postgres() as server:
        url = server.database().replace("kanca@", "kanca:canary-of-the-database@")
        async with StandInTelegram(TOKEN) as telegram:
            given = {**settings, **canaries, "telegram_token": TOKEN, "telegram_api_url": telegram.url,
                     "whatsapp_phone_id": "106540352242922", "whatsapp_api_url": telegram.url,
                     "telegram_webhook_secret": SECRET, "database_url": url, "log_level": "debug"}  # fmt: skip
            async with Program(nursery, tmp_path, given) as program:
                program.start()
                await program.ready()
                async with Load(telegram, [program.url], random.Random(1)) as load:
                    await _a_bad_day(telegram, load, server, World(url))
                program.stop()
                assert await program.gone() == 0
                said = program.said()
    assert len(said.splitlines()) > 10
    assert "canary" not in said
    assert SECRET not in said
    assert [number for number in (*PHONES, NIB) if number in said] == []


async def _a_bad_day(telegram: StandInTelegram, load: Load, server: Postgres, world: World) -> None:
    """Somebody registers with number and NIB, while Telegram and the database fail in every way."""
    sari = Somebody(5_000_001)
    telegram.script.add("sendMessage", faults.too_many(1), faults.proxy(502), faults.garbage(), faults.cut())
    telegram.script.add("getFile", faults.unauthorized(), faults.reset(taken=False))
    telegram.keep_file("foto", picture(1))
    named = ("Warung 081298765432", "Warung Sari")  # the first is refused, for everybody would read it
    for text in (*GREETING, *named, *BUSINESS[:4], PHONES[1], "ya", NIB, "lewati", "benar"):
        await load.bring(sari.says(text))
    await load.bring(sari.contact("+6281298765432"))
    await load.bring(sari.photo("foto", caption=PHONES[0]))
    server.kill()
    assert await load.post(sari.says(f"hubungi {PHONES[2]}")) == 503
    server.start()
    await load.bring(sari.says(f"hubungi {PHONES[2]}"))
    telegram.blocked.add(sari.id)
    await load.bring(sari.says(PHONES[3]))
    assert await load.post({"update_id": 1, "message": {"text": PHONES[0], "chat": []}}) == 200

    async def heard() -> bool:
        return len(await world.do("select id from inbox where channel = 'telegram'")) >= 20

    await until(heard)
    assert await world.do("select id from businesses") != []
