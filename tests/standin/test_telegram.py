"""The stand-in itself: it refuses what Telegram refuses, keeps offsets, and delivers to a webhook as Telegram does."""

import asyncio
import io
import re
import signal
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from PIL import Image

from tests.standin import faults
from tests.standin.telegram import StandInTelegram
from tests.standin.telegram_people import Somebody
from tests.standin.telegram_push import Manner

SARI = Somebody(7001)


@pytest.fixture
async def telegram() -> AsyncIterator[StandInTelegram]:
    async with StandInTelegram() as stand_in:
        yield stand_in


Ask = Callable[..., Coroutine[Any, Any, tuple[int, dict[str, Any]]]]


@pytest.fixture
async def ask(telegram: StandInTelegram) -> AsyncIterator[Ask]:
    async with aiohttp.ClientSession() as client:

        async def call(method: str, **parameters: Any) -> tuple[int, dict[str, Any]]:
            async with client.post(f"{telegram.url}/bot{telegram.token}/{method}", json=parameters) as answer:
                return answer.status, await answer.json()

        yield call


def keyboard(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [[button] for button in buttons]}


@pytest.mark.parametrize(
    ("method", "parameters", "said"),
    [
        ("sendMessage", {"chat_id": 1, "text": " \n"}, "message text is empty"),
        ("sendMessage", {"chat_id": 1}, "message text is empty"),
        ("sendMessage", {"text": "a"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": 1, "text": "a" * 4097}, "message is too long"),
        ("sendMessage", {"chat_id": 1, "text": "🥔" * 2049}, "message is too long"),
        ("sendPhoto", {"chat_id": 1}, "there is no photo"),
        ("sendPhoto", {"chat_id": 1, "photo": "x", "caption": "a" * 1025}, "caption is too long"),
        ("sendDocument", {"chat_id": 1}, "there is no document"),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "a" * 201}, "MESSAGE_TOO_LONG"),
        ("setMyCommands", {"commands": [{"command": "Daftar", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ("setMyCommands", {"commands": [{"command": "daftar", "description": ""}]}, "DESCRIPTION_INVALID"),
        ("setMyCommands", {"commands": [], "language_code": "jav"}, "language code is invalid"),
        ("setWebhook", {"url": "https://a.example", "secret_token": "a b"}, "unallowed characters"),
        ("setWebhook", {"url": "https://a.example", "max_connections": 101}, "out of its range"),
        ("getUpdates", {"limit": 101}, "out of its range"),
        ("getFile", {"file_id": "nowhere"}, "wrong file_id"),
    ],
)
async def test_what_telegram_refuses_is_refused_in_its_words(
    ask: Ask, method: str, parameters: dict[str, Any], said: str
) -> None:
    status, answer = await ask(method, **parameters)
    assert (status, answer["ok"], answer["error_code"]) == (400, False, 400)
    assert said in answer["description"]


@pytest.mark.parametrize(
    "markup",
    [
        keyboard({"text": "", "callback_data": "1"}),
        keyboard({"text": "a" * 65, "callback_data": "1"}),
        keyboard({"text": "a", "callback_data": ""}),
        keyboard({"text": "a", "callback_data": "é" * 33}),
        keyboard({"text": "a"}),
        keyboard({"text": "a", "callback_data": "1", "url": "https://kanca.example"}),
        keyboard({"text": "a", "url": "http://localhost/p/1"}),
        {"inline_keyboard": [[{"text": "a", "callback_data": "1"}] * 9]},
        {"inline_keyboard": [[{"text": "a", "callback_data": "1"}]] * 101},
        {"inline_keyboard": [{"text": "a", "callback_data": "1"}]},
        "no JSON",
        {},
    ],
)
async def test_buttons_that_telegram_would_not_take_are_refused(ask: Ask, markup: Any) -> None:
    status, _ = await ask("sendMessage", chat_id=1, text="a", reply_markup=markup)
    assert status == 400


async def test_a_right_message_is_kept_with_its_chat_and_gets_a_number(telegram: StandInTelegram, ask: Ask) -> None:
    right = keyboard({"text": "Ya", "callback_data": "é" * 32}, {"text": "Buka", "url": "https://kanca.example"})
    status, answer = await ask("sendMessage", chat_id="7", text="🥔" * 2048, reply_markup=right)
    assert status == 200
    (call,) = telegram.to(7)
    assert answer["result"]["message_id"] == call.message["message_id"]
    assert call.parameters["reply_markup"] == right


async def test_what_means_nothing_to_telegram_is_noticed(telegram: StandInTelegram, ask: Ask) -> None:
    assert (await ask("sendMessage", chat_id=7, text="a", disable_preview=True))[0] == 200
    assert telegram.unknown == {"disable_preview"}


async def test_photos_are_opened(telegram: StandInTelegram) -> None:
    def jpeg(*size: int) -> bytes:
        out = io.BytesIO()
        Image.new("RGB", (size[0], size[1])).save(out, "JPEG")
        return out.getvalue()

    async def send(data: bytes) -> int:
        form = aiohttp.FormData({"chat_id": "7"})
        form.add_field("photo", data, filename="a.jpg")
        async with (
            aiohttp.ClientSession() as client,
            client.post(f"{telegram.url}/bot{telegram.token}/sendPhoto", data=form) as answer,
        ):
            return answer.status

    assert [await send(data) for data in (jpeg(40, 30), jpeg(400, 10), b"<svg/>")] == [200, 400, 400]


async def test_a_wrong_token_or_method_is_told_so(telegram: StandInTelegram, ask: Ask) -> None:
    telegram.token, right = "42:other", telegram.token
    async with aiohttp.ClientSession() as client:
        assert (await client.get(f"{telegram.url}/bot{right}/getMe")).status == 401
        assert (await client.get(f"{telegram.url}/bot42:other/GETME")).status == 200
        assert (await client.get(f"{telegram.url}/bot42:other/sendGift")).status == 404


async def test_updates_are_given_again_until_the_offset_confirms_them(telegram: StandInTelegram, ask: Ask) -> None:
    telegram.arrive(*(SARI.says(text) for text in "abc"))

    async def texts(**parameters: Any) -> list[str]:
        return [update["message"]["text"] for update in (await ask("getUpdates", **parameters))[1]["result"]]

    first = (await ask("getUpdates"))[1]["result"][0]["update_id"]
    assert await texts() == ["a", "b", "c"]
    assert await texts(offset=first + 1, limit=1) == ["b"]
    assert await texts(offset=first + 3) == []
    assert await texts(offset=0) == []


async def test_a_waiting_question_hears_news_at_once_and_a_second_one_ends_it(
    telegram: StandInTelegram, ask: Ask
) -> None:
    waiting = asyncio.create_task(ask("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(ask("getUpdates", timeout=30))
    assert (await waiting)[0] == 409
    telegram.arrive(SARI.says("halo"))
    assert (await second)[1]["result"][0]["message"]["text"] == "halo"


async def test_a_call_that_comes_too_soon_is_noticed(telegram: StandInTelegram, ask: Ask) -> None:
    telegram.script.add("sendMessage", faults.too_many(5))
    assert (await ask("sendMessage", chat_id=7, text="a"))[1]["parameters"] == {"retry_after": 5}
    await ask("sendMessage", chat_id=8, text="b")
    await ask("sendMessage", chat_id=7, text="a")
    assert [call.parameters["chat_id"] for call in telegram.impatient] == [7]


class Hook:
    """Our webhook: answers what it is told to, and remembers what it was brought."""

    def __init__(self, *statuses: int) -> None:
        self.statuses, self.brought, self.secrets = list(statuses), list[str](), set[str]()
        self.press_ids: list[str] = []

    async def hear(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.brought.append(update.get("message", {}).get("text", "press"))
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token", ""))
        self.press_ids += [update["callback_query"]["id"]] if "callback_query" in update else []
        status = 500 if "callback_query" in update else self.statuses.pop(0) if self.statuses else 200
        return web.Response(status=status)


async def hang(hook: Hook) -> tuple[web.AppRunner, str]:
    app = web.Application()
    app.router.add_post("/hook", hook.hear)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner, f"http://127.0.0.1:{runner.addresses[0][1]}/hook"


async def test_an_update_comes_again_until_2xx_and_its_chat_waits_while_others_do_not() -> None:
    hook, budi = Hook(500, 503), Somebody(7002)
    runner, url = await hang(hook)
    async with StandInTelegram(manner=Manner(first_pause=0.05)) as telegram, aiohttp.ClientSession() as client:
        telegram.arrive(SARI.says("a1"), SARI.says("a2"))
        set_it = {"url": url, "secret_token": "rahasia-1"}
        await client.post(f"{telegram.url}/bot{telegram.token}/setWebhook", json=set_it)
        await asyncio.sleep(0.04)
        telegram.arrive(budi.says("b1"))
        assert telegram.push
        await telegram.push.settled()
        assert [attempt.status for attempt in telegram.push.attempts].count(200) == 3
        assert (await client.get(f"{telegram.url}/bot{telegram.token}/getUpdates")).status == 409
    await runner.cleanup()
    assert hook.brought == ["a1", "a1", "b1", "a1", "a2"]
    assert hook.secrets == {"rahasia-1"}


async def test_a_press_waits_for_no_text_and_is_given_up_when_it_is_too_old() -> None:
    hook = Hook(500, 500)
    runner, url = await hang(hook)
    async with (
        StandInTelegram(manner=Manner(0.01, 0.02, presses_live=0.2)) as telegram,
        aiohttp.ClientSession() as client,
    ):
        await client.post(f"{telegram.url}/bot{telegram.token}/setWebhook", json={"url": url})
        telegram.arrive(SARI.says("a"), press := SARI.presses_data({"chat": SARI.here}, "1:0"))
        assert telegram.push
        await telegram.push.settled()
        assert telegram.push.expired == [press]
    await runner.cleanup()
    assert hook.brought.index("press") < 2
    assert hook.brought.count("a") == 3
    assert len(hook.press_ids) > 1


async def test_what_the_webhook_did_not_take_waits_to_be_fetched_when_it_is_gone() -> None:
    hook = Hook(*[500] * 99)
    runner, url = await hang(hook)
    async with StandInTelegram() as telegram, aiohttp.ClientSession() as client:
        await client.post(f"{telegram.url}/bot{telegram.token}/setWebhook", json={"url": url})
        telegram.arrive(SARI.says("a"), SARI.says("b"))
        await client.post(f"{telegram.url}/bot{telegram.token}/deleteWebhook")
        assert [update["message"]["text"] for update in telegram.account.pending] == ["a", "b"]
    await runner.cleanup()


async def test_a_stand_in_in_another_process_is_used_by_http() -> None:
    command = [sys.executable, "-m", "tests.standin.telegram"]
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert process.stdout
    line = (await process.stdout.readline()).decode()
    url, token = re.fullmatch(r"KANCA_TELEGRAM_API_URL=(\S+) KANCA_TELEGRAM_TOKEN=(\S+)\n", line).groups()  # type: ignore[union-attr]
    async with aiohttp.ClientSession() as client:
        await client.post(f"{url}/stand-in/file", params={"file_id": "foto-1"}, data=b"data")
        await client.post(f"{url}/stand-in/arrive", json=[SARI.says("halo"), SARI.photo("foto-1")])
        async with client.get(f"{url}/bot{token}/getUpdates") as answer:
            assert len((await answer.json())["result"]) == 2
        async with client.get(f"{url}/file/bot{token}/files/foto-1") as answer:
            assert await answer.read() == b"data"
        await client.post(f"{url}/bot{token}/sendMessage", json={"chat_id": 7001, "text": "Halo, Bu Sari."})
        async with client.get(f"{url}/stand-in/sent", params={"after": "0"}) as answer:
            assert [message["text"] for message in await answer.json()] == ["Halo, Bu Sari."]
    process.send_signal(signal.SIGINT)
    assert await asyncio.wait_for(process.wait(), 10) == 0
