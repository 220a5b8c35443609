"""A back end on this machine: checks the signatures with the reference library, keeps what it is told, may break."""

from __future__ import annotations

import json
import random
from collections import defaultdict
from types import TracebackType
from typing import Any, Self

from aiohttp import web
from standardwebhooks.webhooks import Webhook, WebhookVerificationError


class StandInBackend:
    """Use as `async with`. `told` has the bodies of each event by its id: more than one when it came again.

    `breaks` is the share of events that are kept when they first come, and answered 500 all the same.
    """

    def __init__(self, secret: str, *, dice: random.Random, breaks: float = 0.0) -> None:
        self._verifier, self._dice, self._breaks = Webhook(secret), dice, breaks
        self.told: defaultdict[str, list[bytes]] = defaultdict(list)
        self.refused = 0  # signatures that were wrong

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/", self._hear)
        app.router.add_get("/orders", self._nothing_lost)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    def events(self, kind: str) -> dict[str, dict[str, Any]]:
        """The events whose type begins so, by id."""
        read = {event: json.loads(bodies[0]) for event, bodies in self.told.items()}
        return {event: body for event, body in read.items() if body["type"].startswith(kind)}

    @property
    def repeated(self) -> int:
        """How often an event came that had come before."""
        return sum(len(bodies) - 1 for bodies in self.told.values())

    async def _hear(self, request: web.Request) -> web.Response:
        body = await request.read()
        try:
            self._verifier.verify(body, dict(request.headers))
        except WebhookVerificationError:
            self.refused += 1
            return web.Response(status=401)
        bodies = self.told[request.headers["webhook-id"]]
        bodies.append(body)
        breaks = len(bodies) == 1 and self._dice.random() < self._breaks
        return web.Response(status=500 if breaks else 204)

    async def _nothing_lost(self, request: web.Request) -> web.Response:
        return web.json_response({"events": [], "next": "1", "more": False})
