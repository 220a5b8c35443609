"""The few worker processes that decode or draw: started when needed, timed, killed when late, never left behind."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

PROGRAM: Final = Path(__file__).with_name("picture_worker.py")
SECONDS: Final = 5.0  # 50 megapixels take about one; later is an attack or a broken decoder
START_SECONDS: Final = 20.0  # Python and Pillow on a machine that is busy
END_SECONDS: Final = 2.0
VARIANTS: Final = 2  # files that follow the facts, unless these say how many `frames` do
TRIES: Final = 2  # a worker may die of something else than the picture; two do not
FRAME_MAX: Final = 8 * 1024 * 1024  # no answer is longer, so nothing longer is believed


class WorkerMissing(Exception):
    """No worker could be started; it is not the picture's fault. The same again later may succeed."""


class Deadly(Exception):
    """The picture has killed, or held up, as many workers as it was given."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a worker made of what it was given: facts, and files (a picture's variants, smallest first; none when it
    refused)."""

    facts: dict[str, Any]
    variants: tuple[bytes, ...]


class PicturePool:
    """At most `workers` processes, each with one picture at a time; who comes later waits in line."""

    def __init__(self, workers: int = 1, *, seconds: float = SECONDS, program: Path = PROGRAM) -> None:
        self._workers, self._seconds, self._program = workers, seconds, program
        self._turns = asyncio.Semaphore(workers)
        self._idle: list[Process] = []
        self._closed = False

    async def develop(self, data: bytes, kind: str) -> Answer:
        """Have a picture of format `kind` decoded. Raises Deadly or WorkerMissing."""
        async with self._turns:
            for _ in range(TRIES):
                worker = await self._worker()
                answer = await self._ask(worker, data, kind)
                if answer is not None:
                    self._idle.append(worker)
                    return answer
        raise Deadly

    async def warm(self) -> None:
        """Start one worker now, so that the first picture need not wait for it."""
        async with self._turns:
            self._idle.append(await self._worker())

    async def close(self) -> None:
        """Let the pictures in hand be finished, then end every worker. A pool once closed stays closed."""
        self._closed = True
        for _ in range(self._workers):
            await self._turns.acquire()
        while self._idle:
            await _end(self._idle.pop())
        for _ in range(self._workers):
            self._turns.release()

    async def _worker(self) -> Process:
        """A living worker: an idle one, or a new one."""
        if self._closed:
            raise WorkerMissing("The pool is closed.")
        while self._idle:
            worker = self._idle.pop()
            if worker.returncode is None:
                return worker
            await _end(worker)
        return await self._start()

    async def _start(self) -> Process:
        """A new worker, in a session of its own: Ctrl-C in our terminal is not meant for it."""
        command = (sys.executable, "-I", "-W", "ignore", str(self._program))
        try:
            worker = await asyncio.create_subprocess_exec(
                *command, stdin=PIPE, stdout=PIPE, env={}, cwd=os.sep, start_new_session=True
            )
        except OSError as error:
            raise WorkerMissing(str(error)) from error
        try:
            async with asyncio.timeout(START_SECONDS):
                await _frame(worker)
        except (TimeoutError, EOFError, OSError) as error:
            await _kill(worker)
            raise WorkerMissing(f"{PROGRAM.name} did not start.") from error
        except BaseException:
            await _kill(worker)
            raise
        return worker

    async def _ask(self, worker: Process, data: bytes, kind: str) -> Answer | None:
        """One question, one answer; None when the worker died or was late. Unless it answered, it is gone after."""
        try:
            async with asyncio.timeout(self._seconds):
                return await _asked(worker, data, kind)
        except (TimeoutError, EOFError, OSError, ValueError):
            await _kill(worker)
            return None
        except BaseException:
            await _kill(worker)
            raise


async def _asked(worker: Process, data: bytes, kind: str) -> Answer:
    assert worker.stdin  # noqa: S101  # it was started with pipes
    for part in (kind.encode(), data):
        worker.stdin.write(len(part).to_bytes(4, "big") + part)
    await worker.stdin.drain()
    facts = json.loads(await _frame(worker))
    frames = 0 if "refused" in facts else facts.get("frames", VARIANTS)
    return Answer(facts, tuple([await _frame(worker) for _ in range(frames)]))


async def _frame(worker: Process) -> bytes:
    assert worker.stdout  # noqa: S101
    length = int.from_bytes(await worker.stdout.readexactly(4), "big")
    if length > FRAME_MAX:
        raise ValueError(f"A worker's answer has {length} bytes.")
    return await worker.stdout.readexactly(length)


async def _kill(worker: Process) -> None:
    """End it this moment, and wait until it is gone; with all that its session may have started."""
    if worker.returncode is None:
        with contextlib.suppress(ProcessLookupError):  # it was quicker
            os.killpg(worker.pid, signal.SIGKILL)
    await worker.communicate()


async def _end(worker: Process) -> None:
    """End it kindly: its input is closed, and it goes."""
    assert worker.stdin  # noqa: S101
    worker.stdin.close()
    try:
        async with asyncio.timeout(END_SECONDS):
            await worker.communicate()
    except TimeoutError:
        await _kill(worker)
