"""A real PostgreSQL 18 for the tests, in a folder of its own: start, stop, kill -9, start again.

`python -m tests.servers.postgres` runs one until Ctrl-C and prints its URL.
"""

import itertools
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.servers.ports import announce_and_wait, free_port
from tests.servers.programs import postgres_programs

PATIENCE_SECONDS = 20.0
"""After a kill -9 the orphaned backends hold the shared memory for a second or two: a start is tried till then."""

OWNER = "nobody"
"""PostgreSQL refuses to run as root, so root lends it this user."""

LOCALE = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
"""As in docker-compose.yml: letters are Unicode's on every machine, whatever the system has."""


EMPTY = """
set client_min_messages = warning; set lock_timeout = '5s'; set session_replication_role = replica;
do $$ begin perform pg_terminate_backend(pid, 5000) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid(); end $$;
do $$ declare one text; begin
    for one in
        select quote_ident(tablename) from pg_tables where schemaname = 'public' and tablename <> 'alembic_version'
    loop execute 'delete from ' || one; end loop;
    for one in select quote_ident(sequencename) from pg_sequences where schemaname = 'public' and last_value is not null
    loop perform setval(one, 1, false); end loop;
end $$;
select string_agg(format('%s.%s %s', table_name, column_name, data_type), ', ' order by 1, table_name, ordinal_position)
    from information_schema.columns where table_schema = 'public' group by table_schema;
"""
"""Empties every table and begins every sequence anew; then tells which columns there are."""


class NotStarted(Exception):
    """PostgreSQL did not come up; the message ends with its log."""


class Postgres:
    """One server. `fsync` is on, as in production; off only for tests that never ask what survives."""

    def __init__(self, *, fsync: bool = True) -> None:
        self.port = free_port()
        self._home = Path(tempfile.mkdtemp(prefix="kanca-postgres-"))
        self._log = self._home / "log"
        self._settings = ["-c", f"fsync={'on' if fsync else 'off'}", "-c", "max_connections=200"]
        self._process: subprocess.Popen[bytes] | None = None
        self._templates: dict[str, str] = {}
        self._columns: dict[str, str] = {}
        self._free: dict[str, list[str]] = {}
        self._numbers = itertools.count(1)
        self._bin = postgres_programs()
        _give_away(self._home)
        self._call("initdb", "-D", self._data, "-U", "kanca", "-A", "trust", "-E", "UTF8", "--no-sync", *LOCALE)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop("immediate")
        shutil.rmtree(self._home, ignore_errors=True)

    @property
    def _data(self) -> str:
        return str(self._home / "data")

    @property
    def pid(self) -> int | None:
        """The postmaster's process id, or None while it is down."""
        return self._process.pid if self._process else None

    def url(self, database: str = "postgres") -> str:
        return f"postgresql://kanca@127.0.0.1:{self.port}/{database}"

    # Up and down

    def start(self) -> None:
        """Come up and answer, or raise NotStarted. Nothing happens when it is up already."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not self._answers():
            if time.monotonic() > deadline:
                raise NotStarted(f"PostgreSQL did not start in {PATIENCE_SECONDS} s:\n{self._log.read_text()[-2000:]}")
            if self._process is None or self._process.poll() is not None:
                self._process = self._launch()
            time.sleep(0.05)

    def stop(self, mode: str = "fast") -> None:
        """`smart` waits for the clients, `fast` sends them away, `immediate` leaves recovery to the next start."""
        signals = {"smart": signal.SIGTERM, "fast": signal.SIGINT, "immediate": signal.SIGQUIT}
        self._end(signals[mode])

    def kill(self) -> None:
        """kill -9 of the postmaster: as if the power had gone, but for what the system had not yet written."""
        self._end(signal.SIGKILL)

    def restart(self, mode: str = "immediate") -> None:
        self.stop(mode)
        self.start()

    # Databases

    def database(self, template: str = "template1") -> str:
        """The URL of a new database, a copy of `template` (the name of a database nobody is connected to)."""
        name = f"test_{next(self._numbers)}"
        self.query(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self.url(name)

    def copy_of(self, name: str, prepare: Callable[[str], None]) -> str:
        """The URL of a new database as `prepare(url)` leaves one; it is prepared once a server, then only copied.

        `prepare` closes every connection it opened."""
        if name not in self._templates:
            url = self.database()
            prepare(url)
            self._templates[name] = url.rsplit("/", 1)[1]
        return self.database(self._templates[name])

    def lend(self, name: str, prepare: Callable[[str], None]) -> str:
        """As `copy_of`, and quicker: what was taken back is lent again. `prepare` leaves its tables empty."""
        if name not in self._free:
            self._free[name] = [self.copy_of(name, prepare)]
            self._columns[name] = self._emptied(self._free[name][0])
        return self._free[name].pop() if self._free[name] else self.copy_of(name, prepare)

    def take_back(self, name: str, url: str) -> None:
        """Empty what was lent, or throw it away when its columns are no longer what they were."""
        if self._emptied(url) == self._columns[name]:
            self._free[name].append(url)
        else:
            self.drop(url)

    def _emptied(self, url: str) -> str:
        return self.query(EMPTY, url.rsplit("/", 1)[1])

    def drop(self, url: str) -> None:
        """Throw the database away, and whoever is still connected to it out."""
        name = url.rsplit("/", 1)[1]
        self.query(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def query(self, sql: str, database: str = "postgres") -> str:
        """What psql prints for `sql`: a row a line, columns apart by a bar."""
        return self._call("psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-c", sql, self.url(database))

    # Processes

    def _launch(self) -> subprocess.Popen[bytes]:
        place = [
            "-D",
            self._data,
            "-p",
            str(self.port),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=",
        ]
        command = [str(self._bin / "postgres"), *place, *self._settings]
        with self._log.open("ab") as log:
            return subprocess.Popen(command, stdout=log, stderr=log, cwd=self._home, user=_owner())

    def _end(self, with_signal: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(with_signal)
            self._process.wait(PATIENCE_SECONDS)
            self._process = None

    def _answers(self) -> bool:
        if self._process is None or self._process.poll() is not None:
            return False
        ready = [str(self._bin / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)]
        return subprocess.run(ready, check=False).returncode == 0

    def _call(self, program: str, *arguments: str) -> str:
        command = [str(self._bin / program), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=self._home, user=_owner())
        if done.returncode:
            raise RuntimeError(f"{program} failed: {done.stderr.strip()}")
        return done.stdout.strip()


def _owner() -> str | None:
    return OWNER if os.geteuid() == 0 else None


def _give_away(folder: Path) -> None:
    if os.geteuid() == 0:
        shutil.chown(folder, OWNER)


if __name__ == "__main__":
    with Postgres() as server:
        announce_and_wait(server.url())
