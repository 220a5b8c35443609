"""The web chat as a person meets it: greeted, heard once, never losing a word."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from playwright.async_api import Page, Request, Route, expect

from bot.channels.webchat.door import Shown
from locales.formatting import DAYS, clock, full_date, weekday
from tests.bot.channels.webchat.fake import jpeg
from tests.bot.channels.webchat.serving import Served
from tests.browser.conftest import Visit

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.xdist_group("browser")]  # one Chromium for all
KRAMA = "Basa Jawa krama"


async def until(true: Callable[[], bool]) -> None:
    """Wait for something in the house; the test's own time-out is the limit."""
    while not true():  # noqa: ASYNC110 - the house in memory rings no bell for tests
        await asyncio.sleep(0.02)


async def bubbles(page: Page) -> list[str]:
    return [text.strip() for text in await page.locator(".bubble > p").all_inner_texts()]


async def write(page: Page, words: str) -> None:
    await page.fill("#text", words)
    await page.click("#send")


def photos(count: int, size: tuple[int, int] = (640, 480)) -> list[dict[str, object]]:
    return [{"name": f"{n}.jpg", "mimeType": "image/jpeg", "buffer": jpeg(n, size)} for n in range(count)]


async def choose(page: Page, files: list[dict[str, object]]) -> None:
    await page.set_input_files("#files", files)  # type: ignore[arg-type]


async def test_a_first_visit_is_greeted_and_a_press_chooses_the_language(visit: Visit, served: Served) -> None:
    page = await visit.open()
    await expect(page.locator(".us .bubble")).to_have_count(1)
    await page.get_by_role("button", name=KRAMA).click()
    await expect(page.locator(".you .bubble")).to_contain_text(KRAMA)
    await expect(page.get_by_role("button", name="Ndhaftar usaha")).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("lang", "jv")
    await expect(page.locator("#text")).to_have_attribute("placeholder", "Serat ing mriki…")
    assert await page.locator(".us .bubble").nth(0).get_attribute("lang") == "id"
    assert await page.locator(".us .bubble").nth(1).get_attribute("lang") == "jv"
    assert [heard.kind for heard in served.guest.heard] == ["text", "press"]
    await until(lambda: served.guest.seen == 2)


async def test_a_reload_keeps_both_sides_and_greets_nobody_twice(visit: Visit, served: Served) -> None:
    page = await visit.open()
    await page.get_by_role("button", name=KRAMA).click()
    await expect(page.locator(".us .bubble")).to_have_count(2)
    await write(page, "Warung Sari")
    await expect(page.locator(".us .bubble")).to_have_count(3)
    before = await bubbles(page)
    await page.reload()
    await expect(page.locator(".us .bubble")).to_have_count(3)
    assert await bubbles(page) == before
    assert len(served.guest.heard) == 3
    await page.get_by_role("button", name="Bahasa Indonesia").click()  # an old choice still works
    await expect(page.locator(".us .bubble")).to_have_count(4)


async def test_when_another_profile_talks_the_page_begins_anew_with_that_one_s_history(
    visit: Visit, served: Served
) -> None:
    page = await visit.open()
    await write(page, "Rahasia Sari")
    await expect(page.locator(".us .bubble")).to_have_count(2)
    guest = served.guest
    at = datetime.now(UTC)
    earlier = Shown(90, "us", at, "Kemarin Siti belajar.", whose=2)
    guest.shown[:] = [earlier, Shown(101, "us", at, "Sekarang profil Siti.", whose=2)]
    served.door.wakes.wake(served.user)
    await expect(page.locator(".us .bubble")).to_contain_text(["Kemarin Siti belajar.", "Sekarang profil Siti."])
    await expect(page.get_by_text("Rahasia Sari")).to_have_count(0)
    guest.shown.append(Shown(102, "us", at, "Lanjut.", whose=2))
    served.door.wakes.wake(served.user)
    await expect(page.locator(".us .bubble")).to_have_count(3)
    assert [heard.kind for heard in guest.heard] == ["text", "text"]  # it did not greet itself again


async def test_only_the_newest_choices_stand_out(visit: Visit) -> None:
    page = await visit.open()
    await page.get_by_role("button", name=KRAMA).click()
    await expect(page.locator(".us .bubble")).to_have_count(2)
    classes = [await group.get_attribute("class") for group in await page.locator(".choices").all()]
    assert classes == ["choices old", "choices"]


async def test_a_long_message_is_read_from_its_beginning(visit: Visit, served: Served) -> None:
    page = await visit.open()
    await expect(page.locator(".us .bubble")).to_have_count(1)
    served.door.say_to(served.user, "Baris pertama\n" + "dan seterusnya\n" * 60, ["Setuju"])
    await expect(page.locator(".us .bubble")).to_have_count(2)
    await expect(page.locator(".us").last).to_be_in_viewport()
    top = await page.locator(".us").last.evaluate(
        "turn => turn.offsetTop - document.getElementById('scroll').offsetTop"
    )
    assert abs(await page.locator("#scroll").evaluate("scroll => scroll.scrollTop") - top) < 20
    await page.get_by_role("button", name="Ke pesan terbaru").click()
    await expect(page.get_by_role("button", name="Setuju")).to_be_in_viewport()


async def test_a_double_tap_presses_once(visit: Visit, served: Served) -> None:
    page = await visit.open()
    await page.get_by_role("button", name=KRAMA).dblclick()
    await expect(page.locator(".us .bubble")).to_have_count(2)
    await write(page, "Warung Sari")
    await expect(page.locator(".us .bubble")).to_have_count(3)
    assert [heard.kind for heard in served.guest.heard] == ["text", "press", "text"]


async def test_photos_are_previewed_removed_and_sent_together(visit: Visit, served: Served) -> None:
    page = await visit.open()
    await expect(page.locator(".us .bubble")).to_have_count(1)
    await choose(page, photos(3))
    await expect(page.locator("#tray li.done")).to_have_count(3)
    await page.get_by_role("button", name="Hapus foto ini").nth(1).click()
    await expect(page.locator("#tray li")).to_have_count(2)
    await write(page, "Keripik")
    await expect(page.locator(".us .bubble").last).to_contain_text("2 foto.")
    await expect(page.locator("#tray li")).to_have_count(0)
    sent = served.guest.heard[-1]
    assert (sent.kind, sent.text, len(sent.pictures)) == ("picture", "Keripik", 2)
    images = page.locator(".you .pictures img")
    await expect(images).to_have_count(2)
    assert await images.first.evaluate("image => image.decode().then(() => image.naturalWidth)") == 640


async def test_photos_show_their_progress_two_at_a_time_and_go_when_all_are_up(visit: Visit, served: Served) -> None:
    page = await visit.open()
    await expect(page.locator(".us .bubble")).to_have_count(1)
    held, go = [], asyncio.Event()

    async def hold(route: Route) -> None:
        held.append(route)
        await go.wait()
        await route.continue_()

    await page.route("**/chat/pictures", hold)
    await choose(page, photos(4))
    await until(lambda: len(held) == 2)
    await expect(page.locator("#tray li.going progress")).to_have_count(2)
    await expect(page.locator("#tray li.waiting")).to_have_count(2)
    await page.click("#send")
    assert len(served.guest.heard) == 1
    go.set()
    await expect(page.locator(".us .bubble").last).to_contain_text("4 foto.")


async def test_a_photo_that_fails_says_why_and_can_be_tried_again(visit: Visit, served: Served) -> None:
    page = await visit.open()
    await expect(page.locator(".us .bubble")).to_have_count(1)
    await page.route("**/chat/pictures", lambda route: route.abort(), times=1)
    await choose(page, photos(1))
    await expect(page.locator("#notice")).to_have_text("Foto gagal diunggah")
    await page.get_by_role("button", name="Coba lagi").click()
    await expect(page.locator("#tray li.done")).to_have_count(1)
    await choose(page, [{"name": "a.jpg", "mimeType": "image/jpeg", "buffer": b"no picture"}])
    await expect(page.locator("#tray li.failed")).to_have_count(1)
    await expect(page.locator("#notice")).to_contain_text("bukan foto")
    await expect(page.get_by_role("button", name="Coba lagi")).to_have_count(0)
    await page.click("#send")
    assert [heard.kind for heard in served.guest.heard] == ["text"]


async def test_a_large_photo_is_made_smaller_before_it_goes_up(visit: Visit, served: Served) -> None:
    page = await visit.open()
    await expect(page.locator(".us .bubble")).to_have_count(1)
    noisy = jpeg(1, (3000, 2000)) + bytes(900_000)  # a camera's file: large, and more than the picture needs
    await choose(page, [{"name": "a.jpg", "mimeType": "image/jpeg", "buffer": noisy}])
    await expect(page.locator("#tray li.done")).to_have_count(1)
    (kept,) = served.store.files.values()
    assert len(kept) < 700_000


async def test_what_is_said_offline_is_sent_once_when_the_line_is_back(visit: Visit, served: Served) -> None:
    page = await visit.open()
    await expect(page.locator(".us .bubble")).to_have_count(1)
    await visit.context.set_offline(True)
    await write(page, "Warung Sari")
    await expect(page.locator(".you.waiting .state")).to_have_text("Belum terkirim, mengirim ulang…")
    await expect(page.locator("#banner")).to_contain_text("Tidak ada sambungan internet")
    await visit.context.set_offline(False)
    heard = re.compile(r"^Kanca: Warung Sari: nggih\.\d\d\.\d\d WIB$")
    await expect(page.locator(".us .bubble").last).to_have_text(heard)
    await expect(page.locator(".you.waiting")).to_have_count(0)
    await expect(page.locator("#banner")).to_have_text("")
    assert [heard.text for heard in served.guest.heard] == ["/start", "Warung Sari"]


async def test_an_answer_that_was_lost_on_the_way_is_asked_for_again_and_heard_once(
    visit: Visit, served: Served
) -> None:
    page = await visit.open()
    await expect(page.locator(".us .bubble")).to_have_count(1)
    posts: list[Request] = []

    async def lose(route: Route) -> None:
        posts.append(route.request)
        await route.fetch()  # it reaches us and is committed …
        await route.abort()  # … and the person's line breaks

    await page.route("**/chat/messages", lose, times=1)
    page.on("requestfinished", lambda request: posts.append(request) if "messages" in request.url else None)
    await write(page, "Warung Sari")
    await until(lambda: len(posts) == 2)
    await expect(page.locator(".you.waiting")).to_have_count(0)
    assert [heard.text for heard in served.guest.heard] == ["/start", "Warung Sari"]
    assert await bubbles(page) == [*(await bubbles(page))[:1], "Warung Sari", "Warung Sari: nggih."]


async def test_what_waits_survives_a_reload(visit: Visit, served: Served) -> None:
    page = await visit.open()
    await expect(page.locator(".us .bubble")).to_have_count(1)
    served.door.away = True
    await write(page, "Warung Sari")
    await expect(page.locator(".you.waiting")).to_have_count(1)
    await page.fill("#text", "dan satu lagi")
    await page.reload()
    served.door.away = False
    await expect(page.locator(".us .bubble")).to_have_count(2, timeout=15_000)
    assert (await bubbles(page))[1:] == ["Warung Sari", "Warung Sari: nggih."]
    await expect(page.locator("#text")).to_have_value("dan satu lagi")
    assert [heard.text for heard in served.guest.heard] == ["/start", "Warung Sari"]


async def test_a_server_that_fell_and_rose_loses_and_repeats_nothing(visit: Visit, served: Served) -> None:
    page = await visit.open()
    await expect(page.locator(".us .bubble")).to_have_count(1)
    await served.stop()
    served.door.say_to(served.user, "Pesanan baru")
    await expect(page.locator("#banner")).to_have_text("Menyambung kembali…")
    await served.start()
    served.door.say_to(served.user, "Pesanan kedua")
    await expect(page.locator(".us .bubble")).to_have_count(3, timeout=15_000)
    assert (await bubbles(page))[1:] == ["Pesanan baru", "Pesanan kedua"]
    await expect(page.locator("#banner")).to_have_text("")
    await until(lambda: served.guest.seen == 3)


async def test_two_tabs_show_the_same_conversation(visit: Visit, served: Served) -> None:
    page = await visit.open()
    await expect(page.locator(".us .bubble")).to_have_count(1)
    other = await visit.another_tab()
    await expect(other.locator(".us .bubble")).to_have_count(1)
    await write(page, "Warung Sari")
    for tab in (page, other):
        await expect(tab.locator(".us .bubble")).to_have_count(2)
        await expect(tab.locator(".you .bubble")).to_have_count(1)
    assert len(served.door.guests) == 1


async def test_older_messages_come_when_they_are_asked_for(visit: Visit, served: Served) -> None:
    page = await visit.open()
    await expect(page.locator(".us .bubble")).to_have_count(1)
    for number in range(2, 121):
        served.door.say_to(served.user, f"nomer {number}")
    await expect(page.locator(".us .bubble")).to_have_count(120)
    await page.reload()
    await expect(page.locator(".us .bubble")).to_have_count(50)
    older = page.get_by_role("button", name="Lihat percakapan sebelumnya")
    for count in (100, 120):
        await older.click()
        await expect(page.locator(".us .bubble")).to_have_count(count)
    await expect(older).to_be_hidden()
    assert (await bubbles(page))[1:] == [f"nomer {number}" for number in range(2, 121)]
    await expect(page.locator(".day")).to_have_count(1)


async def test_days_and_times_are_west_javas_in_the_language_of_the_page(visit: Visit, served: Served) -> None:
    page = await visit.open(timezone_id="America/New_York", locale="en-US")
    await page.get_by_role("button", name=KRAMA).click()
    await expect(page.locator(".day")).to_have_text(["Dinten menika"])
    evenings = [datetime(2025, month, 26 + month % 2, 18, 5, tzinfo=UTC) for month in range(1, 13)]  # 01.05 there
    served.guest.shown[:0] = [Shown(0, "us", at, at.isoformat(), "jv-krama") for at in evenings]
    await page.reload()
    days = [f"{weekday(at.isoformat(), 'jv-krama')}, {full_date(at.isoformat())}" for at in evenings]
    await expect(page.locator(".day")).to_have_text([*days, "Dinten menika"])
    assert {day.split(",")[0] for day in days} == set(DAYS["jv"])
    await expect(page.locator("time").first).to_have_text(clock(evenings[0].isoformat()))


async def test_who_reads_back_is_not_pulled_away(visit: Visit, served: Served) -> None:
    page = await visit.open()
    for number in range(30):
        await until(lambda: len(served.door.guests) == 1)
        served.door.say_to(served.user, f"nomer {number}")
    await expect(page.locator(".us .bubble")).to_have_count(31)
    await page.locator("#scroll").evaluate("scroll => scroll.scrollTo(0, 0)")
    newest = page.get_by_role("button", name="Ke pesan terbaru")
    await expect(newest).to_be_visible()
    served.door.say_to(served.user, "anyar")
    await expect(page.locator(".us .bubble")).to_have_count(32)
    assert await page.locator("#scroll").evaluate("scroll => scroll.scrollTop") == 0
    await newest.click()
    await expect(page.get_by_text("anyar")).to_be_in_viewport()
    await expect(newest).to_be_hidden()


async def test_a_place_can_be_sent_and_a_refusal_is_explained(visit: Visit, served: Served) -> None:
    page = await visit.open(geolocation={"latitude": -7.2574719, "longitude": 112.75209}, permissions=["geolocation"])
    await expect(page.locator(".us .bubble")).to_have_count(1)
    await page.get_by_role("button", name="Tambah lampiran").click()
    await page.get_by_role("button", name="Kirim lokasi").click()
    await expect(page.locator(".us .bubble")).to_have_count(2)
    assert served.guest.heard[-1].place == (-7.25747, 112.75209)
    await visit.context.clear_permissions()
    await page.get_by_role("button", name="Tambah lampiran").click()
    await page.get_by_role("button", name="Kirim lokasi").click()
    await expect(page.locator("#notice")).to_contain_text("nama kota atau kabupaten")


async def test_what_people_write_is_never_markup(visit: Visit, served: Served) -> None:
    page = await visit.open()
    await expect(page.locator(".us .bubble")).to_have_count(1)
    trick = '<img src=x onerror=alert(1)><b>tebal</b> https://kanca.example/a?b=1&c="2"'
    await write(page, trick)
    await expect(page.locator(".us .bubble")).to_have_count(2)
    assert (await bubbles(page))[1:] == [trick, f"{trick}: nggih."]
    assert await page.locator("#log b:not(.state), #log img").count() == 0
    served.door.say_to(served.user, "Buka https://t.me/kanca_bot?start=abc.")
    await expect(page.locator('.bubble a[href="https://t.me/kanca_bot?start=abc"]')).to_have_count(1)


async def test_a_link_that_carries_something_says_so_once(visit: Visit, served: Served) -> None:
    page = await visit.open()
    await expect(page.locator(".us .bubble")).to_have_count(1)
    await page.goto("about:blank")
    await page.goto(f"{served.url}/#start=pulih-123")
    await expect(page.locator(".us .bubble")).to_have_count(2)
    assert served.guest.heard[-1].start == "pulih-123"
    assert page.url == f"{served.url}/"


async def test_without_cookies_the_page_says_what_to_do(visit: Visit, served: Served) -> None:
    page = await visit.open()
    await page.route("**/chat/messages", forget_cookie)
    await visit.context.clear_cookies()
    await page.evaluate("localStorage.clear()")
    await page.reload()
    await expect(page.locator("#notice")).to_contain_text("menolak cookie")


async def forget_cookie(route: Route) -> None:
    answer = await route.fetch()
    headers = {name: value for name, value in answer.headers.items() if name != "set-cookie"}
    await route.request.frame.page.context.clear_cookies()  # the fetch above has put it into the jar
    await route.fulfill(status=answer.status, headers=headers, body=await answer.body())
