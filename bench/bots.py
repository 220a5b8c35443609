"""The bots under measurement, each a process of its own with fresh data, and how much CPU they and their stores use."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.people import SECRET, TOKEN
from bench.wire import connect
from tests.servers.ports import free_port
from tests.servers.postgres import Postgres

START_SECONDS: Final = 60.0
TICKS: Final = os.sysconf("SC_CLK_TCK")
CORES: Final = sorted(os.sched_getaffinity(0))
BOT_CORES: Final = {CORES[-1]}
OTHER_CORES: Final = set(CORES[:-1]) or {CORES[-1]}


class Bot:
    """A running bot. `count` tells how many businesses it has kept; `store` is the process of its database or cache."""

    def __init__(
        self, name: str, command: list[str], port: int, environment: dict[str, str], store: int | None
    ) -> None:
        self.name, self.webhook, self.store = name, f"http://127.0.0.1:{port}/webhooks/telegram", store
        self.log = Path(environment["HOME"]) / "log"
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", *command], stdout=log, stderr=log, env={**os.environ, **environment},
            )  # fmt: skip
        os.sched_setaffinity(self._process.pid, BOT_CORES)

    @property
    def pid(self) -> int:
        return self._process.pid

    async def until_open(self) -> None:
        """Wait until it takes updates."""
        for _ in range(int(START_SECONDS * 10)):
            if self._process.poll() is not None:
                break
            try:
                client = await connect(self.webhook, {"X-Telegram-Bot-Api-Secret-Token": SECRET})
                if await asyncio.wait_for(client.post(b'{"update_id": 0}'), 5) == 200:
                    return
            except (ConnectionError, TimeoutError):
                pass
            await asyncio.sleep(0.1)
        raise RuntimeError(f"{self.name} did not start:\n{self.log.read_text()[-3000:]}")

    def stop(self) -> None:
        """Ask it to stop; it has 20 s for that."""
        self._process.terminate()
        try:
            self._process.wait(20)
        finally:
            self._process.kill()


def kanca(
    name: str, api: str, url: str, home: Path, store: int | None, profile: str = "", more: dict[str, str] | None = None
) -> Bot:
    """`kanca serve` by webhook. Its settings are the defaults, and `more` from the environment."""
    port = free_port()
    environment = {
        "HOME": str(home), "KANCA_DATA_DIR": str(home / "data"), "KANCA_DATABASE_URL": url, "KANCA_PORT": str(port),
        "KANCA_TELEGRAM_TOKEN": TOKEN, "KANCA_TELEGRAM_API_URL": api, "KANCA_TELEGRAM_MODE": "webhook",
        "KANCA_PUBLIC_URL": "https://kanca.example", "KANCA_TELEGRAM_WEBHOOK_SECRET": SECRET,
        "KANCA_BENCH_PROFILE": profile, "KANCA_LOG_LEVEL": "warning",
        **(more or {}),
    }  # fmt: skip
    return Bot(name, ["bench.kanca"], port, environment, store)


def peer(api: str, redis: str, home: Path, store: int | None) -> Bot:
    port = free_port()
    command = [
        "bench.peer",
        "--port",
        str(port),
        "--api",
        api,
        "--redis",
        redis,
        "--database",
        str(home / "peer.sqlite3"),
    ]
    return Bot("aiogram + Redis", command, port, {"HOME": str(home)}, store)


def businesses(url: str, postgres: Postgres | None = None) -> int:
    """How many rows the conversations have left."""
    statement = "select count(*) from businesses"
    if postgres is not None:
        return int(postgres.query(statement, url.rpartition("/")[2]))
    db = sqlite3.connect(url)
    try:
        return int(db.execute(statement).fetchone()[0])
    finally:
        db.close()


# --- CPU ----------------------------------------------------------------------------------------------------------


def cpu_seconds(root: int | None) -> float:
    """User and system time of a process and all its descendants, those that have ended included."""
    if root is None:
        return 0.0
    family, ticks = {root}, 0
    stats = sorted(_stat(int(each.name)) for each in Path("/proc").iterdir() if each.name.isdecimal())
    grown = True
    while grown:
        more = {s.pid for s in stats if s.parent in family} - family
        grown = bool(more)
        family |= more
    for each in stats:
        if each.pid in family:
            ticks += each.ticks + each.of_children
    return ticks / TICKS


@dataclass(frozen=True, order=True)
class _Stat:
    pid: int
    parent: int = 0
    ticks: int = 0
    of_children: int = 0


def _stat(pid: int) -> _Stat:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:  # it has just ended
        return _Stat(pid)
    return _Stat(pid, int(fields[1]), int(fields[11]) + int(fields[12]), int(fields[13]) + int(fields[14]))


def fresh_home() -> Path:
    return Path(tempfile.mkdtemp(prefix="kanca-bench-"))
