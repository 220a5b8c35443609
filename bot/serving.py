"""Running the process: logs, the event loop, the HTTP server, and a stop that loses nothing."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import signal
import sys
from collections.abc import Iterator

import structlog
import uvicorn
import uvloop

from bot.app import build_app
from bot.house import GRACE_SECONDS, House
from bot.logs import set_up_logs
from bot.settings import Settings

log = structlog.get_logger()


class Server(uvicorn.Server):
    """uvicorn, but the open streams of the web chat end when a stop is asked for: they would keep it from stopping."""

    def __init__(self, config: uvicorn.Config, house: House) -> None:
        super().__init__(config)
        self._house = house

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """A stop that was asked for is no failure: the exit code is 0, where uvicorn would raise the signal again."""
        loop = asyncio.get_running_loop()
        for sign in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(sign, self._stop)
        yield

    def _stop(self) -> None:
        self._house.wakes.close()
        self.force_exit = self.should_exit  # asked twice: do not wait any longer
        self.should_exit = True


def serve(settings: Settings, *, web: bool, worker: bool) -> int:
    """Serve until SIGTERM or SIGINT. Returns the exit code."""
    set_up_logs(settings)
    warn_of_nobody_to_ask(settings)
    try:
        return asyncio.Runner(loop_factory=uvloop.new_event_loop).run(_serve(settings, web=web, worker=worker))
    except ValueError as error:
        print(f"kanca: {error}", file=sys.stderr)
        return 2


def warn_of_nobody_to_ask(settings: Settings) -> None:
    """People agree to a notice that says whom to ask about their data; without a contact it can name nobody."""
    if not settings.contact and not settings.privacy_contact:
        log.warning("Nobody to ask is named in the consent notice: set KANCA_CONTACT or KANCA_PRIVACY_CONTACT.")


def _keep_for_good() -> None:
    """What the start has made stays until the end: looking through it for rubbish would stop everybody for 0.3 s."""
    gc.collect()
    gc.freeze()


async def _serve(settings: Settings, *, web: bool, worker: bool) -> int:
    house = House(settings, web=web, worker=worker, when_open=_keep_for_good)
    config = uvicorn.Config(
        build_app(house), host=settings.host, port=settings.port, log_config=None, access_log=False,
        server_header=False, date_header=False, timeout_graceful_shutdown=GRACE_SECONDS, proxy_headers=True,
        forwarded_allow_ips=settings.trusted_proxies,
    )  # fmt: skip
    server = Server(config, house)
    if web:
        print(f"Kanca: http://{settings.host}:{settings.port}", flush=True)
    await server.serve()
    logging.shutdown()
    return 0 if server.started else 1
