"""A laptop is a whole market: from an empty folder a shop is opened by chat, a stranger orders, the seller accepts."""

from __future__ import annotations

import asyncio
import contextlib
import re
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
import uvicorn
from playwright.async_api import Browser, Page, expect

from bot.app import build_app
from bot.house import House
from bot.market import forms
from bot.settings import Settings
from tests.browser.conftest import Visit
from tests.browser.test_webchat import photos, write

pytestmark = pytest.mark.asyncio(loop_scope="session")
PATIENCE = 15_000  # milliseconds: an order goes through four commits and two signatures


@pytest_asyncio.fixture(loop_scope="session")
async def market(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[str]:
    """All of Kanca in this process, over an empty folder; its address."""
    monkeypatch.setattr(forms, "FASTEST_SECONDS", 0)
    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    house = House(Settings(data_dir=tmp_path, port=port))
    server = uvicorn.Server(uvicorn.Config(build_app(house), log_level="warning", timeout_graceful_shutdown=3))
    server.capture_signals = contextlib.nullcontext  # type: ignore[method-assign, assignment]
    running = asyncio.create_task(server.serve([listening]))
    while not house.ready:  # noqa: ASYNC110 - a house rings no bell when it opens
        await asyncio.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    house.wakes.close()
    server.should_exit = True
    await running


async def press(page: Page, label: str) -> None:
    """The newest button of this label."""
    button = page.locator(".choices:not(.old)").get_by_role("button", name=label, exact=True)
    await expect(button).to_have_count(1, timeout=PATIENCE)
    await button.click()


async def answers(page: Page, *said: str) -> None:
    """Say these one after the other, each once the one before has been answered; [label] is pressed."""
    for each in said:
        before = await page.locator(".us .bubble").count()
        if each.startswith("["):
            await press(page, each.strip("[]"))
        else:
            await write(page, each)
        await expect(page.locator(".us .bubble")).not_to_have_count(before, timeout=PATIENCE)


async def opens_a_shop(page: Page) -> str:
    """By chat, in krama: a business, and its product with two photos and a price put right. The address of the
    product's page, as the chat tells it."""
    await expect(page.locator(".us .bubble")).to_have_count(1, timeout=PATIENCE)
    await answers(
        page, "[Jawa krama]", "[Kagungan usaha]", "[Sarujuk]", "Sari", "badhe ndhaftaraken usaha", "Keripik Bu Sari"
    )
    await answers(page, "[UMKM]", "[Tetedhan]", "kab malang", "Jl. Mawar 3, Kepanjen", "081234567890", "[Mboten]")
    await answers(page, "[Lewati]", "[Leres]")
    await write(page, "nambah produk")
    await expect(page.locator(".us .bubble").last).to_contain_text("foto", timeout=PATIENCE)
    await page.set_input_files("#files", photos(2))  # type: ignore[arg-type]
    await expect(page.locator("#tray li.done")).to_have_count(2, timeout=PATIENCE)
    await page.click("#send")
    await expect(page.locator(".choices:not(.old)").get_by_role("button", name="Rampung")).to_be_visible(
        timeout=PATIENCE
    )
    await answers(page, "[Rampung]", "Keripik singkong", "16rb", "bungkus", "20", "250 gram", "Renyah lan gurih")
    await answers(page, "[Mboten]", "ewahi regi", "gangsal welas ewu", "[Leres]")
    told = await page.locator(".us .bubble").last.inner_text()
    found = re.search(r"http://127\.0\.0\.1:\d+/p/[\w-]+", told)
    assert found, told
    return found[0]


async def shows(page: Page, address: str, words: str) -> None:
    """Look at a page again and again until the market has heard of it."""
    async with asyncio.timeout(PATIENCE / 1000):
        await page.goto(address)
        while words not in await page.inner_text("main"):
            await asyncio.sleep(0.2)
            await page.goto(address)


async def orders(page: Page, address: str) -> None:
    """On the product's page."""
    await shows(page, address, "Tersedia 20 bungkus")
    await page.fill("#jumlah", "2")
    await page.fill("#nama", "Budi Santoso")
    await page.fill("#hp", "0857-1234-5678")
    await page.fill("#tempat", "surabaya")
    await page.fill("#alamat", "Jl. Melati 7, Wonokromo")
    await page.get_by_role("button", name="Pesan", exact=True).click()
    await expect(page.get_by_role("heading", name="Menunggu jawaban penjual")).to_be_visible(timeout=PATIENCE)
    await page.go_back()  # and once more, in doubt: it is the same order
    await page.get_by_role("button", name="Pesan", exact=True).click()
    await expect(page.get_by_role("status")).to_contain_text("sudah terkirim sebelumnya", timeout=PATIENCE)


@pytest.mark.timeout(120)
async def test_an_order_from_the_page_is_answered_in_the_chat_and_the_buyer_sees_it(
    chromium: Browser, market: str
) -> None:
    seller, buyer = Visit(chromium, market), Visit(chromium, f"{market}/pasar")
    chat, page = await seller.open(), await buyer.open(viewport={"width": 1280, "height": 800})
    try:
        address = await opens_a_shop(chat)
        await answers(chat, "setelan pesenan", "[Wanci dalu ugi]")  # this test may run at night
        await orders(page, address)
        assert await page.locator("img").count() >= 1

        alert = chat.locator(".us .bubble").last  # without a reload
        for words in ("Keripik Bu Sari", "Keripik singkong", "Rp30.000", "Budi", "Surabaya"):
            await expect(alert).to_contain_text(words, timeout=PATIENCE)
        await press(chat, "Tampi")
        await expect(page.get_by_role("heading", name="Diterima penjual")).to_be_visible(timeout=PATIENCE)
        assert (seller.complaints, buyer.complaints) == ([], [])

        await shows(page, address, "Tersedia 18 bungkus")
        shown = page.locator(".photos img")
        assert await shown.count() == 2
        assert await shown.first.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    finally:
        await seller.close()
        await buyer.close()
