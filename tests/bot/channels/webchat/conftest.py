"""The endpoints behind a test client, with a house in memory."""

from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from bot.channels.webchat.http import router
from bot.settings import Settings
from tests.bot.channels.webchat.fake import FakeDoor, FakeStore

ORIGIN = "http://kanca.test"


class Browser:
    """One visitor: keeps cookies, and posts as a page of ours does."""

    def __init__(self, app: FastAPI, door: FakeDoor, store: FakeStore) -> None:
        self.app, self.door, self.store = app, door, store
        self.http = TestClient(app, base_url=ORIGIN, headers={"Sec-Fetch-Site": "same-origin"})

    def says(self, kind: str = "text", name: str = "message-1", **said: Any) -> Any:
        return self.http.post("/chat/messages", json={"id": name, "kind": kind, **said})

    def another(self) -> "Browser":
        return Browser(self.app, self.door, self.store)

    @property
    def user(self) -> str:
        return self.http.cookies["kanca"].partition(".")[0]


@pytest.fixture
def browser(tmp_path: Path) -> Browser:
    door, store = FakeDoor(), FakeStore()
    app = FastAPI()
    app.include_router(router(door, Settings(data_dir=tmp_path), store))
    return Browser(app, door, store)
