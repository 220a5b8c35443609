"""The workers that decode: killed, late, many at once, and none left behind."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.media import Media, PictureRefused, Unavailable
from bot.picture_pool import PROGRAM, Deadly, PicturePool
from tests.bot import photos


@pytest_asyncio.fixture
async def media() -> AsyncIterator[Media]:
    store = Media("memory:///", workers=2)
    yield store
    await store.close()


def children() -> set[int]:
    """Processes that this one has started and that still run our worker's program."""
    tasks = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    found = {int(pid) for task in tasks for pid in task.read_text().split()}
    return {pid for pid in found if PROGRAM.name in Path(f"/proc/{pid}/cmdline").read_text()}


def program(folder: Path, body: str) -> Path:
    """A worker that says it is ready, and then does as told with each picture."""
    path = folder / PROGRAM.name
    lines = [
        "import os, pathlib, sys, time",
        f"folder = pathlib.Path({str(folder)!r})",
        "(folder / str(os.getpid())).touch()",
        "sys.stdout.buffer.write((5).to_bytes(4, 'big') + b'ready')",
        "sys.stdout.flush()",
        "sys.stdin.buffer.read(4)",
        body,
    ]
    path.write_text("\n".join(lines))
    return path


def started(folder: Path) -> set[int]:
    return {int(path.name) for path in folder.iterdir() if path.name.isdigit()}


def told(pid: int, what: str) -> str:
    return Path(f"/proc/{pid}/{what}").read_text()


def alive(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()


async def test_warmed_up_it_uses_the_same_worker_for_every_picture(media: Media) -> None:
    await media.warm()
    before = children()
    assert len(before) == 1
    for seed in range(3):
        await media.keep(photos.file(photos.stall((640, 480), seed)))
    assert children() == before


async def test_many_at_once_are_all_kept_by_two_workers(media: Media) -> None:
    files = [photos.file(photos.stall((640, 480), seed)) for seed in range(12)]
    pictures = await asyncio.gather(*(media.keep(data) for data in files * 2))
    assert len({picture.ref for picture in pictures}) == 12
    assert pictures[:12] == pictures[12:]
    assert len(children()) == 2


async def test_a_worker_killed_in_its_sleep_is_replaced(media: Media) -> None:
    await media.warm()
    (pid,) = children()
    os.kill(pid, signal.SIGKILL)
    assert (await media.keep(photos.file(photos.stall()))).width == 1280
    assert pid not in children()


async def test_a_worker_killed_at_work_costs_the_person_nothing(media: Media) -> None:
    await media.warm()
    (pid,) = children()
    os.kill(pid, signal.SIGSTOP)  # so that it is certainly at work when it is killed
    keeping = asyncio.create_task(media.keep(photos.file(photos.stall())))
    await asyncio.sleep(0.05)
    os.kill(pid, signal.SIGKILL)
    assert (await keeping).width == 1280


async def test_what_kills_two_workers_is_refused_as_broken(media: Media, tmp_path: Path) -> None:
    media._pool = PicturePool(program=program(tmp_path, "os.abort()"))
    with pytest.raises(PictureRefused, match="picture-broken"):
        await media.keep(photos.file(photos.stall()))
    assert len(started(tmp_path)) == 2


@pytest.mark.parametrize(
    "body",
    [
        "time.sleep(60)",
        "while True: pass",
        "sys.stdout.buffer.write(b'\\xff' * 99)",
        "sys.stdout.buffer.write((9).to_bytes(4, 'big') + b'not json!')",
    ],
    ids=["asleep", "busy", "shouting", "babbling"],
)
async def test_a_worker_that_does_not_answer_properly_is_killed(tmp_path: Path, body: str) -> None:
    pool = PicturePool(seconds=0.3, program=program(tmp_path, body))
    with pytest.raises(Deadly):
        await pool.develop(b"picture", "JPEG")
    assert len(started(tmp_path)) == 2
    assert not [pid for pid in started(tmp_path) if alive(pid)]
    await pool.close()


async def test_whoever_stops_waiting_leaves_no_worker_behind(tmp_path: Path) -> None:
    pool = PicturePool(program=program(tmp_path, "time.sleep(60)"))
    await pool.warm()
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(pool.develop(b"picture", "JPEG"), 0.2)
    assert not [pid for pid in started(tmp_path) if alive(pid)]
    await pool.close()


async def test_a_worker_that_cannot_start_is_not_the_picture_s_fault(media: Media, tmp_path: Path) -> None:
    media._pool = PicturePool(program=tmp_path / "nothing.py")
    with pytest.raises(Unavailable):
        await media.keep(photos.file(photos.stall()))
    with pytest.raises(Unavailable):
        await media.warm()


async def test_closing_finishes_what_is_in_hand_and_leaves_nobody() -> None:
    media = Media("memory:///", workers=2)
    keeping = [asyncio.create_task(media.keep(photos.file(photos.stall(seed=seed)))) for seed in range(2)]
    await asyncio.sleep(0)  # both have taken their turn; their workers are still to start
    await media.close()
    assert [(await each).width for each in keeping] == [1280, 1280]
    assert not children()
    with pytest.raises(Unavailable):
        await media.keep(photos.file(photos.stall()))


async def test_a_worker_ends_by_itself_when_we_are_gone(media: Media) -> None:
    await media.warm()
    (pid,) = children()
    (worker,) = media._pool._idle
    assert worker.stdin
    worker.stdin.close()  # all that it would notice of our death
    await worker.wait()
    assert not alive(pid)


async def test_a_worker_knows_no_secret_and_can_write_no_file(media: Media, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KANCA_TELEGRAM_TOKEN", "RAHASIA")
    await media.warm()
    (pid,) = children()
    limits = {line[:25].strip(): line[26:].split()[0] for line in told(pid, "limits").splitlines()}
    assert told(pid, "environ") == ""
    assert limits["Max file size"] == limits["Max core file size"] == "0"
    assert int(limits["Max address space"]) <= 400 * 1024 * 1024


async def test_a_store_that_cannot_write_says_try_again(tmp_path: Path) -> None:
    (tmp_path / "full").write_text("a file where the folder should be")
    media = Media(str(tmp_path / "full"))
    with pytest.raises(Unavailable):
        await media.put_document(b"{}")
    await media.close()
