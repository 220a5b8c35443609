"""`kanca chat`, typed into from a pipe: the same house, and the talk can be kept as a transcript."""

from __future__ import annotations

import asyncio
import io
import json
import os
import re
import sys
from pathlib import Path

import pytest
import structlog

from bot.chat import _Talk, chat, what_broke
from bot.settings import Settings
from dialogue import Line
from locales import Words
from tests.bot import photos
from tests.stage.script import read


async def kanca_chat(folder: Path, *lines: str) -> str:
    """What the terminal shows when these lines are typed. The talk is kept in talk.txt."""
    command = [sys.executable, "-m", "bot", "chat", "--person", "sari", "--save", str(folder / "talk.txt")]
    environment = {**os.environ, "KANCA_DATA_DIR": str(folder / "var"), "PYTHONWARNINGS": "error"}
    process = await asyncio.create_subprocess_exec(
        *command,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        env=environment,
    )
    shown, _ = await process.communicate("".join(f"{line}\n" for line in lines).encode())
    assert process.returncode == 0, shown.decode()
    return shown.decode()


async def test_a_talk_goes_on_where_it_was_left_and_is_kept_as_a_transcript(tmp_path: Path) -> None:
    shown = await kanca_chat(tmp_path, "halo", "1", "#1", "setuju")
    assert "1 Bahasa Indonesia" in shown
    (tmp_path / "keripik.jpg").write_bytes(photos.file(photos.stall((900, 700))))
    shown = await kanca_chat(tmp_path, "Sari", str(tmp_path / "keripik.jpg"))
    assert "Senang berkenalan, Sari!" in shown
    kept = read(tmp_path / "talk.txt")
    assert [step.line for step in kept.steps] == ["> Sari", "! photo keripik.jpg"]
    assert all(step.expected("terminal") for step in kept.steps)


async def test_a_file_is_named_with_the_place_where_it_can_be_opened(tmp_path: Path) -> None:
    shown = await kanca_chat(tmp_path, "halo", "1", "#1", "setuju", "Sari", "unduh data saya", "1")
    named = re.search(r"\[file data-saya\.json: (\S+)\]", shown)
    assert named, shown
    about = json.loads(await asyncio.to_thread((tmp_path / named[1]).read_text))
    assert about["person"]["name"] == "Sari"


async def test_what_is_for_another_person_of_this_machine_is_shown_and_not_taken_for_ones_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    payload = {"id": 1, "text": "Kabar baik!", "choices": [], "picture": "", "document": {}}
    kept = io.StringIO()
    talk = _Talk(Settings(data_dir=tmp_path), "sari", kept)
    await talk._house.rooms["terminal"].deliver("budi", payload)
    assert capsys.readouterr().out == "\nFor budi:\n│ Kabar baik!\n"
    assert kept.getvalue() == ""


def test_what_breaks_is_told_to_the_author_in_one_line_and_the_person_hears_an_apology(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("no packs\nand a page of more")

    monkeypatch.setattr(sys.modules["handlers.greet"], "invitation", broken)
    monkeypatch.setattr(sys, "stdin", io.StringIO("halo\n"))
    try:
        assert chat(Settings(data_dir=tmp_path), person="sari") == 0
    finally:
        structlog.reset_defaults()
    shown = capsys.readouterr()
    assert re.fullmatch(r"handlers/greet\.py:\d+: ZeroDivisionError: no packs\n", shown.err)
    assert Words().say(Line("common/broke"), "id").splitlines()[0] in shown.out.replace("\n│ ", " ")


@pytest.mark.parametrize(
    ("event", "line"),
    [
        ({"event": "The outbox is stuck."}, "The outbox is stuck."),
        ({"event": "Odd.", "exc_info": ValueError()}, "ValueError: "),
    ],
)
def test_an_error_that_no_author_caused_is_one_line_too(event: dict[str, object], line: str) -> None:
    assert what_broke(None, "error", event) == line
