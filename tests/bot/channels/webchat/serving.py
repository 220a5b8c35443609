"""The page behind a real HTTP server on this machine, with a house in memory."""

from __future__ import annotations

import asyncio
import socket
from types import TracebackType

import uvicorn
from fastapi import FastAPI

from bot.channels.webchat.http import router
from bot.settings import Settings
from tests.bot.channels.webchat.fake import FakeDoor, FakeStore, Guest


class Served:
    """`async with Served(settings) as served:` a page at `served.url`. `stop`, `start`: a fallen and a risen server."""

    def __init__(self, settings: Settings, port: int = 0) -> None:
        self.door, self.store = FakeDoor(), FakeStore()
        self.app = FastAPI()
        self.app.include_router(router(self.door, settings, self.store))
        self._port = port

    async def __aenter__(self) -> Served:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, e: BaseException | None, tb: TracebackType | None
    ) -> None:
        await self.stop()

    async def start(self) -> None:
        listening = socket.create_server(("127.0.0.1", self._port))
        self._port = listening.getsockname()[1]
        config = uvicorn.Config(self.app, log_level="warning", ws="none", lifespan="off", timeout_graceful_shutdown=5)
        self._server = uvicorn.Server(config)
        self._task = asyncio.create_task(self._server.serve([listening]))

    async def stop(self) -> None:
        self.door.wakes.close()
        self._server.should_exit = True
        await self._task
        self.door.wakes = type(self.door.wakes)()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    @property
    def guest(self) -> Guest:
        """The one person there is."""
        (guest,) = self.door.guests.values()
        return guest

    @property
    def user(self) -> str:
        (user,) = self.door.guests
        return user
