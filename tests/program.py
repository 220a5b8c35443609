"""The real `kanca serve` as a process of its own, against a real database and a stand-in Bot API: start, kill -9, stop.

A `Program` is one process on a port of its own; `Nursery` starts it without the seconds that importing takes.
"""

from __future__ import annotations

import asyncio
import json
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import aiohttp

from tests.servers.ports import free_port

SECRET = "the-secret-of-the-webhook"  # what the stand-in shows our webhook
PATIENCE_SECONDS = 60.0  # a machine may be busy; nothing is measured here


class Nursery:
    """Starts programs. One a test worker: `with Nursery() as nursery`."""

    def __enter__(self) -> Self:
        command = [sys.executable, "-W", "ignore", "-m", "tests.nursery"]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("KANCA_")}
        self._lock = threading.Lock()
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
        )
        assert self._answer() == "ready"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait(PATIENCE_SECONDS)
        self._process.stdout.close()

    def ask(self, *request: Any) -> Any:
        assert self._process.stdin
        with self._lock:
            self._process.stdin.write(json.dumps(request) + "\n")
            self._process.stdin.flush()
            return self._answer()

    def _answer(self) -> Any:
        assert self._process.stdout
        return json.loads(self._process.stdout.readline())


class Program:
    """One `kanca serve`. `settings` are the environment variables without their `KANCA_`, in lower case."""

    def __init__(self, nursery: Nursery, folder: Path, settings: Mapping[str, str], name: str = "kanca") -> None:
        self.nursery, self.port, self.log = nursery, free_port(), folder / f"{name}.log"
        self.settings = {
            "host": "127.0.0.1", "port": str(self.port), "data_dir": str(folder / "var"), "secret_key": "k" * 40,
            "telegram_webhook_secret": SECRET, "photo_wait_seconds": "600", "log_level": "info", **settings,
        }  # fmt: skip
        self.pid = 0
        self.code: int | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        """Whatever has happened, nobody is left behind."""
        self.kill()
        await self.gone()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self, **more: str) -> None:
        """Be born; `more` are settings of this life only. It may take a moment until it is ready."""
        assert not self.alive, "It lives."
        env = {f"KANCA_{name.upper()}": value for name, value in {**self.settings, **more}.items()}
        self.pid, self.code = self.nursery.ask("birth", env, str(self.log)), None

    @property
    def alive(self) -> bool:
        if self.pid and self.code is None:
            self.code = self.nursery.ask("ended", self.pid)
        return bool(self.pid) and self.code is None

    def kill(self) -> None:
        """kill -9."""
        if self.alive:
            os.kill(self.pid, signal.SIGKILL)

    def stop(self) -> None:
        """Ask it to stop, as an operator does."""
        os.kill(self.pid, signal.SIGTERM)

    def limit_files(self, size: int | None) -> None:
        """No file of this process may grow beyond so many bytes from now on; None: as it was."""
        limit = resource.RLIM_INFINITY if size is None else size
        resource.prlimit(self.pid, resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))

    async def gone(self) -> int:
        """Wait until it has ended; how."""
        until = time.monotonic() + PATIENCE_SECONDS
        while self.alive:
            assert time.monotonic() < until, f"It does not end:\n{await self._where_it_stands()}"
            await asyncio.sleep(0.01)
        return self.code if self.code is not None else 0

    async def ready(self) -> None:
        """Wait until it says that it is ready, and Telegram's door is open."""
        until = time.monotonic() + PATIENCE_SECONDS
        async with aiohttp.ClientSession() as client:
            while not await self._open(client):
                assert self.alive, f"It has ended:\n{self.said()[-3000:]}"
                assert time.monotonic() < until, f"It is not ready:\n{await self._where_it_stands()}"
                await asyncio.sleep(0.02)

    async def _open(self, client: aiohttp.ClientSession) -> bool:
        try:
            async with client.get(f"{self.url}/health/ready") as answer:
                if answer.status != 200:
                    return False
            async with client.post(f"{self.url}/webhooks/telegram", data=b"") as answer:
                return answer.status != 503  # 401: it is there, and asks who we are
        except aiohttp.ClientError:
            return False

    async def _where_it_stands(self) -> str:
        """The end of its log, with what each of its threads is doing now."""
        os.kill(self.pid, signal.SIGUSR1)
        await asyncio.sleep(0.5)
        return self.said()[-9000:]

    def said(self) -> str:
        """Its log, of all its lives."""
        return self.log.read_text() if self.log.exists() else ""
