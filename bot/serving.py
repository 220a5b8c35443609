"""Running the process: logs, the event loop, the HTTP server, and a stop that loses nothing."""

from __future__ import annotations

import asyncio
import logging
import sys
from types import FrameType

import structlog
import uvicorn
import uvloop

from bot.app import build_app
from bot.house import House
from bot.logs import set_up_logs
from bot.settings import Settings

log = structlog.get_logger()


class Server(uvicorn.Server):
    """uvicorn, but open streams of the web chat end as soon as a stop is asked for: they would keep it from stopping."""

    def __init__(self, config: uvicorn.Config, house: House) -> None:
        super().__init__(config)
        self._house = house

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._house.wakes.close()
        super().handle_exit(sig, frame)


def serve(settings: Settings, *, web: bool, worker: bool) -> int:
    """Serve until SIGTERM or SIGINT. Returns the exit code."""
    set_up_logs(settings)
    try:
        return asyncio.Runner(loop_factory=uvloop.new_event_loop).run(_serve(settings, web=web, worker=worker))
    except ValueError as error:
        print(f"kanca: {error}", file=sys.stderr)
        return 2


async def _serve(settings: Settings, *, web: bool, worker: bool) -> int:
    house = House(settings, web=web, worker=worker)
    config = uvicorn.Config(
        build_app(house), host=settings.host, port=settings.port, log_config=None, access_log=False,
        server_header=False, date_header=False, timeout_graceful_shutdown=3, proxy_headers=True,
        forwarded_allow_ips=settings.trusted_proxies,
    )  # fmt: skip
    server = Server(config, house)
    if web:
        print(f"Kanca: http://{settings.host}:{settings.port}", flush=True)
    await server.serve()
    logging.shutdown()
    return 0 if server.started else 1
