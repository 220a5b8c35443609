"""The web chat by keyboard, by ear, on small and large screens, by day and night, and on a machine with little."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from tests.bot.channels.webchat.fake import jpeg
from tests.bot.channels.webchat.serving import Served
from tests.browser.conftest import Visit

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.xdist_group("browser")]  # one Chromium for all

FAULTS = """
() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const over = (colours) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (colour) => {
    const [r, g, b] = colour.map((c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => getComputedStyle(element).backgroundColor;
  const grounds = (element) => element ? [...grounds(element.parentElement), ground(element)] : ["#fff"];
  const contrast = (element, colour) => {
    const [below, ink] = [over(grounds(element)), over([...grounds(element), colour])].map(light);
    return (Math.max(below, ink) + 0.05) / (Math.min(below, ink) + 0.05);
  };
  const name = (e) => (e.ariaLabel || e.alt || e.innerText || "").trim();
  const told = (e) => `${e.tagName.toLowerCase()}#${e.id}.${e.className} ${e.textContent.trim().slice(0, 30)}`;
  const faults = [];
  for (const element of document.querySelectorAll("body *")) {
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const unseen = element.closest(".unseen, .skip");
    const writes = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (writes && !unseen && !element.matches(":disabled") && contrast(element, style.color) < 4.5) {
      faults.push(`contrast ${contrast(element, style.color).toFixed(2)}: ${told(element)}`);
    }
    if (element.matches("button, textarea, progress, a") && !name(element) && !element.querySelector("img[alt]")) {
      faults.push(`no name: ${told(element)}`);
    }
    if (element.matches("button, textarea") && (box.width < 43.9 || box.height < 43.9)) {
      faults.push(`small ${box.width}x${box.height}: ${told(element)}`);
    }
    if (element.matches("img:not([alt])")) faults.push(`no alt: ${told(element)}`);
    if (box.right > innerWidth + 1 && !unseen && !element.closest("#tray")) faults.push(`too wide: ${told(element)}`);
  }
  if (document.documentElement.scrollWidth > innerWidth) faults.push("the page scrolls sideways");
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  if (new Set(ids).size !== ids.length) faults.push("an id twice");
  if (document.querySelectorAll("h1").length !== 1) faults.push("not one h1");
  return faults;
}
"""


async def lived_in(page: Page, served: Served) -> None:
    """A page with one of everything on it."""
    await page.get_by_role("button", name="Basa Jawa krama").click()
    await expect(page.get_by_role("button", name="Ndhaftar usaha")).to_be_visible()
    served.guest.documents["cd" * 32] = "data.json"
    files: list[Any] = [{"name": "a.jpg", "mimeType": "image/jpeg", "buffer": jpeg(1)}]
    await page.set_input_files("#files", files)
    await expect(page.locator("#tray li.done")).to_have_count(1)
    await page.click("#send")
    await expect(page.get_by_role("button", name="Rampung")).to_be_visible()
    await page.set_input_files("#files", [*files, {"name": "b.jpg", "mimeType": "image/jpeg", "buffer": b"no"}])
    await expect(page.locator("#tray li.failed")).to_have_count(1)
    await page.fill("#text", "tembungsingdawabangetoranganggospasi" * 4)
    await page.get_by_role("button", name="Tambah lampiran").click()
    await expect(page.locator("#menu")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(320, 568), (360, 740), (1280, 800)])
async def test_everything_can_be_read_named_and_touched(
    visit: Visit, served: Served, width: int, height: int, scheme: str
) -> None:
    page = await visit.open(
        viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce", permissions=[]
    )
    await lived_in(page, served)
    assert await page.evaluate(FAULTS) == []


async def test_the_keyboard_is_enough(visit: Visit, served: Served) -> None:
    page = await visit.open()
    await expect(page.get_by_role("button", name="Bahasa Indonesia")).to_be_visible()
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Langsung ke kotak tulis")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator("#text")).to_be_focused()
    await page.keyboard.type("Warung Sari")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("Malang")
    await page.keyboard.press("Enter")
    await expect(page.locator(".us .bubble")).to_have_count(2)
    assert served.guest.heard[-1].text == "Warung Sari\nMalang"
    await expect(page.locator("#text")).to_be_focused()
    await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="Pilih foto")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("button", name="Tambah lampiran")).to_be_focused()
    await page.keyboard.press("Shift+Tab")
    await expect(page.get_by_role("button", name="Bahasa Indonesia")).to_be_focused()
    await page.keyboard.press("Space")
    await expect(page.locator(".us .bubble")).to_have_count(3)
    assert served.guest.heard[-1].kind == "press"


async def test_a_thumb_writes_lines_and_sends_by_the_button(visit: Visit, served: Served) -> None:
    page = await visit.open(is_mobile=True, has_touch=True)
    await expect(page.locator(".us .bubble")).to_have_count(1)
    await page.tap("#text")
    await page.keyboard.type("satu")
    await page.keyboard.press("Enter")
    await page.keyboard.type("dua")
    await page.tap("#send")
    await expect(page.locator(".us .bubble")).to_have_count(2)
    assert served.guest.heard[-1].text == "satu\ndua"


async def test_new_messages_are_read_aloud_and_old_ones_are_not(visit: Visit) -> None:
    page = await visit.open()
    await expect(page.get_by_role("log", name="Percakapan")).to_have_attribute("aria-live", "polite")
    await page.reload()
    await expect(page.locator(".us .bubble")).to_have_count(1)
    await expect(page.locator("#log")).to_have_attribute("aria-live", "off")
    await expect(page.locator("#log")).to_have_attribute("aria-live", "polite")
    await expect(page.locator(".us .bubble .unseen")).to_have_text("Kanca: ")


async def test_who_asks_for_little_motion_sees_none(visit: Visit) -> None:
    page = await visit.open(reduced_motion="reduce")
    await expect(page.locator(".us .bubble")).to_have_count(1)
    moving = "() => document.getAnimations().filter((a) => a.playState === 'running').length"
    assert await page.evaluate(moving) == 0


async def test_a_browser_that_keeps_nothing_can_still_talk(chromium: Browser, served: Served) -> None:
    context = await chromium.new_context()
    await context.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"
    )
    page = await context.new_page()
    await page.goto(served.url)
    await expect(page.locator(".us .bubble")).to_have_count(1)
    await page.fill("#text", "Warung Sari")
    await page.click("#send")
    await expect(page.locator(".us .bubble")).to_have_count(2)
    assert [heard.text for heard in served.guest.heard] == ["/start", "Warung Sari"]
    await context.close()


async def test_the_page_speaks_to_its_own_house_alone(visit: Visit, served: Served) -> None:
    page = await visit.open()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    await page.reload()
    await expect(page.locator(".us .bubble")).to_have_count(1)
    assert asked
    assert all(url.startswith(served.url) for url in asked)


async def test_a_script_that_slipped_in_would_not_run(visit: Visit) -> None:
    page = await visit.open()
    await expect(page.locator(".us .bubble")).to_have_count(1)
    await page.evaluate(
        """() => {
          const image = document.createElement("div");
          image.innerHTML = "<img src=/static/none onerror='window.broken = 1'>";
          document.body.append(image);
          const script = Object.assign(document.createElement("script"), { textContent: "window.broken = 1" });
          document.body.append(script);
        }"""
    )
    await expect(page.locator('img[src="/static/none"]')).to_have_count(1)
    assert await page.evaluate("window.broken") is None
    assert any("Content Security Policy" in complaint for complaint in visit.complaints)
    visit.complaints.clear()
