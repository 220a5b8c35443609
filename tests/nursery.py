"""Where programs are born: a process that has imported everything once and forks a real `kanca serve` in milliseconds.

Importing takes seconds, and the crash tests need hundreds of starts. Requests and answers are lines of JSON on stdin
and stdout; when stdin ends, every child is killed. tests/program.py talks to it.
"""

from __future__ import annotations

import faulthandler
import gc
import importlib
import json
import os
import signal
import ssl
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from typing import Any, NoReturn

import certifi

EVERYTHING = (
    "bot.__main__", "bot.serving", "bot.channels.telegram.room", "bot.channels.telegram.setup",
    "bot.channels.telegram.polling", "bot.pace", "bot.picture_pool", "alembic.command", "alembic.autogenerate",
    "sqlalchemy.dialects.sqlite", "sqlalchemy.ext.asyncio", "sqlalchemy.dialects.postgresql.asyncpg",
    "uvicorn.protocols.http.httptools_impl", "uvicorn.lifespan.on", "uvicorn.protocols.websockets.auto",
    "uvicorn.loops.auto",
)  # fmt: skip
_children: set[int] = set()
_words: list[Any] = []


def birth(env: dict[str, str], log: str) -> int:
    """Fork a `kanca serve` with these settings; its process id."""
    pid = os.fork()
    if pid == 0:
        _live(env, log)
    _children.add(pid)
    return pid


def _live(env: dict[str, str], log: str) -> NoReturn:
    """In the child: become the real program, and never come back."""
    for descriptor, path, how in ((0, os.devnull, os.O_RDONLY), (1, log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)):
        opened = os.open(path, how, 0o600)
        os.dup2(opened, descriptor)
    os.dup2(1, 2)
    faulthandler.register(signal.SIGUSR1)  # where every thread stands, when a test asks
    for name in [name for name in os.environ if name.startswith("KANCA_")]:
        del os.environ[name]
    os.environ.update(env)
    code = 70
    try:
        _hurry()
        code = importlib.import_module("bot.__main__").main(["serve"])
    except SystemExit as end:
        code = int(end.code or 0)
    except BaseException as error:  # noqa: BLE001 (it is told, and the process ends)
        sys.excepthook(type(error), error, error.__traceback__)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _hurry() -> None:
    """Send as fast as one can (how slowly one must is tested elsewhere), and leave out what costs time at every start:
    the page's routes, the picture worker until there is a picture, and the compiling of sentences."""
    pace, app, pool = (_module(name) for name in ("bot.pace", "bot.app", "bot.picture_pool"))
    fast = pace.Limit(0.0005, 1000)
    pace.LIMITS["telegram"] = pace.Limits(fast, fast, fast)

    async def no_warmth(pool: object) -> None:
        """The first picture starts the worker."""

    pool.PicturePool.warm = no_warmth
    app.router = app.market_router = app.certificates_router = lambda *parts: _module("fastapi").APIRouter()
    app.learning.router = app.router
    _module("bot.house").Words = lambda **given: _words[0]
    _module("bot.settings").Settings.model_config["env_file"] = None


def _module(name: str) -> Any:
    """An imported module whose insides we may change."""
    return importlib.import_module(name)


def _rehearse() -> None:
    """Do once what every start does, so that everything is imported and every cache is filled. Sentences never change
    while the program runs: all children say those that are compiled here."""
    house, settings = importlib.import_module("bot.house"), importlib.import_module("bot.settings")
    with tempfile.TemporaryDirectory() as folder:
        given = settings.Settings(_env_file=None, data_dir=folder, secret_key="k" * 40)
        opened = house.House(given)
        importlib.import_module("bot.app").build_app(opened)
        _words.append(opened.words)
        opened.words.warm()
        opened.words.doors()
        opened.words.universal("batal")
        _module("sqlalchemy.orm").configure_mappers()
        ssl.create_default_context = cache(ssl.create_default_context)  # type: ignore[assignment]
        ssl.create_default_context(cafile=certifi.where())  # aiogram reads the certificates at every opening
        migrate: Any = importlib.import_module("bot.migrate")
        migrate.with_connection(given.database, lambda connection: migrate._to(connection, "head"))


def ended(pid: int) -> int | None:
    """How it ended (negative: by which signal), or None while it lives."""
    gone, status = os.waitpid(pid, os.WNOHANG)
    if not gone:
        return None
    _children.discard(pid)
    return os.waitstatus_to_exitcode(status)


def main() -> None:
    for name in EVERYTHING:
        importlib.import_module(name)
    _rehearse()
    gc.collect()
    gc.freeze()
    verbs: dict[str, Callable[..., Any]] = {"birth": birth, "ended": ended}
    print(json.dumps("ready"), flush=True)
    for line in sys.stdin:
        verb, *rest = json.loads(line)
        print(json.dumps(verbs[verb](*rest)), flush=True)
    for pid in _children:
        os.kill(pid, signal.SIGKILL)


if __name__ == "__main__":
    main()
