"""Debian's Chromium, headless, on a page of our own; any complaint of the browser fails the test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest_asyncio
from playwright.async_api import Browser, ConsoleMessage, Page, async_playwright

from bot.settings import Settings
from tests.bot.channels.webchat.serving import Served

CHROMIUM = "/usr/bin/chromium"  # `make test` installs it
EXPECTED = "Failed to load resource"  # what Chromium says of each answer that is no 2xx; tests of failures cause them


@pytest_asyncio.fixture(loop_scope="session")
async def served(tmp_path: Path) -> AsyncIterator[Served]:
    async with Served(Settings(data_dir=tmp_path)) as served:
        yield served


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        await browser.close()


class Visit:
    """One browser with its own cookies, on the page. `complaints`: what its console and its scripts complained of."""

    def __init__(self, browser: Browser, url: str) -> None:
        self._browser, self._url = browser, url
        self.context: Any = None
        self.complaints: list[str] = []

    async def open(self, **context: Any) -> Page:
        wishes: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "locale": "id-ID"}
        self.context = await self._browser.new_context(**wishes | context)
        return await self.another_tab()

    async def another_tab(self) -> Page:
        page: Page = await self.context.new_page()
        page.on("console", self._listen)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        await page.goto(self._url)
        return page

    async def close(self) -> None:
        if self.context:
            await self.context.close()

    def _listen(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not message.text.startswith(EXPECTED):
            self.complaints.append(message.text)


@pytest_asyncio.fixture(loop_scope="session")
async def visit(chromium: Browser, served: Served) -> AsyncIterator[Visit]:
    visit = Visit(chromium, served.url)
    yield visit
    await visit.close()
    assert visit.complaints == []
