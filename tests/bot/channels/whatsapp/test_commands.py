"""`kanca whatsapp templates`: printed for Meta's form, and handed in once."""

import asyncio
import json
import threading
from collections.abc import Iterator

import pytest

from bot.__main__ import main
from bot.channels.whatsapp import handing_in
from bot.channels.whatsapp.templates import creations
from tests.standin import whatsapp_faults
from tests.standin.whatsapp import StandInWhatsApp

NAMES = [told["name"] for told in creations()]


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch) -> Iterator[StandInWhatsApp]:
    """The Graph API, in a thread of its own: a command has an event loop to itself."""
    stand_in, up, down = StandInWhatsApp(), threading.Event(), asyncio.Event()

    async def stay() -> None:
        async with stand_in:
            up.set()
            await down.wait()

    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_until_complete, args=(stay(),))
    thread.start()
    assert up.wait(10)
    monkeypatch.setenv("KANCA_WHATSAPP_TOKEN", stand_in.token)
    monkeypatch.setenv("KANCA_WHATSAPP_API_URL", stand_in.url)
    yield stand_in
    loop.call_soon_threadsafe(down.set)
    thread.join()
    loop.close()


def submit(api: StandInWhatsApp, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    code = main(["whatsapp", "templates", "--submit", api.number.account])
    return code, capsys.readouterr().out.splitlines()


def test_templates_are_printed_for_metas_form(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["whatsapp", "templates"]) == 0
    assert json.loads(capsys.readouterr().out) == creations()


def test_templates_are_handed_in_once_however_many_pages_there_are(
    api: StandInWhatsApp, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handing_in, "PAGE", 7)
    code, first = submit(api, capsys)
    assert (code, first) == (0, [f"{name}\thanded in (APPROVED)" for name in NAMES])
    assert submit(api, capsys) == (0, [f"{name}\tthere already (APPROVED)" for name in NAMES])
    assert list(api.account.templates) == [(name, "id") for name in NAMES]


def test_what_meta_refuses_is_told_with_its_reason_and_the_others_are_handed_in(
    api: StandInWhatsApp, capsys: pytest.CaptureFixture[str]
) -> None:
    api.script.add("templates", whatsapp_faults.refusal(100, "The name is taken."))
    code, said = submit(api, capsys)
    assert (code, said[0]) == (1, f"{NAMES[0]}\trefused: 400 The name is taken.")
    assert len(api.account.templates) == len(NAMES) - 1


def test_without_a_token_or_with_a_wrong_one_nothing_is_handed_in(
    api: StandInWhatsApp, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KANCA_WHATSAPP_TOKEN", "EAA-wrong")
    assert main(["whatsapp", "templates", "--submit", api.number.account]) == 1
    assert "401" in capsys.readouterr().err
    monkeypatch.delenv("KANCA_WHATSAPP_TOKEN")
    assert main(["whatsapp", "templates", "--submit", api.number.account]) == 1
    assert "KANCA_WHATSAPP_TOKEN" in capsys.readouterr().err
