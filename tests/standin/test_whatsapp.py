"""The stand-in Cloud API itself: an independent client gets along with it, and it refuses what Meta refuses."""

import asyncio
import io
import json
import re
import signal
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import aiohttp
import httpx
import pytest
import pywa_async.types
from aiohttp import web
from pywa_async.types import templates as parts
from pywa_async.types.templates import (
    BodyText,
    QuickReplyButton,
    Template,
    TemplateCategory,
    TemplateLanguage,
)

from tests.bot.channels.telegram.pictures import jpeg
from tests.standin import faults, whatsapp_faults
from tests.standin.whatsapp import StandInWhatsApp
from tests.standin.whatsapp_people import Doing, Somebody
from tests.standin.whatsapp_push import Manner, payload, raw, signature
from tests.standin.whatsapp_talk import address

client_of: Any = vars(pywa_async)["WhatsApp"]  # names that are not exported to type checkers
types: Any = pywa_async.types
SARI = Somebody("6281234567890", "Sari", "ID.13491208655302741918")
ASKED = "Kami catat {{1}} pesanan untuk {{2}}. Balas pesan ini."


@pytest.fixture
async def api() -> AsyncIterator[StandInWhatsApp]:
    async with StandInWhatsApp() as stand_in:
        yield stand_in


@pytest.fixture
async def pywa(api: StandInWhatsApp) -> AsyncIterator[Any]:
    async with httpx.AsyncClient(verify=False) as session:
        number = api.number
        client = client_of(
            number.phone_id, api.token, session=session, waba_id=number.account, server=None,
            app_secret=api.secret, verify_token="v",
        )  # fmt: skip
        session.base_url = httpx.URL(f"{api.url}/v26.0")
        yield client


Ask = Callable[..., Coroutine[Any, Any, tuple[int, dict[str, Any]]]]


@pytest.fixture
async def ask(api: StandInWhatsApp) -> AsyncIterator[Ask]:
    async with aiohttp.ClientSession(headers={"Authorization": f"Bearer {api.token}"}) as client:

        async def call(path: str = "", **body: Any) -> tuple[int, dict[str, Any]]:
            to = path or f"{api.number.phone_id}/messages"
            async with client.post(f"{api.url}/v26.0/{to}", json=body) as answer:
                return answer.status, await answer.json()

        yield call


# --- an independent client --------------------------------------------------------------------------------------------


async def test_another_client_sends_every_kind_of_message(api: StandInWhatsApp, pywa: Any) -> None:
    api.arrive(SARI.says("halo"))
    sent = await pywa.send_message(SARI.number, "Sugeng rawuh.", tracker="17")
    two = [types.Button("Leres", "17:0"), types.Button("Ubah", "17:1")]
    await pywa.send_message(SARI.bsuid, "Leres?", buttons=two)
    rows = [types.SectionRow(f"Produk {n}", f"18:{n}") for n in range(5)]
    await pywa.send_message(
        SARI.number, "Ingkang pundi?", buttons=types.SectionList("Pilih", [types.Section("", rows)])
    )
    await pywa.send_image(SARI.number, jpeg(), caption="Keripik", mime_type="image/jpeg")
    await pywa.send_document(SARI.number, b"%PDF-1.7", filename="a.pdf", mime_type="application/pdf")
    assert [call.text for call in api.sent] == ["Sugeng rawuh.", "Leres?", "Ingkang pundi?", "Keripik", ""]
    assert api.sent[1].buttons == {"Leres": "17:0", "Ubah": "17:1"}
    assert list(api.sent[2].buttons.values()) == [f"18:{n}" for n in range(5)]
    assert (sent.id, api.sent[0].parameters["biz_opaque_callback_data"]) == (api.sent[0].id, "17")
    assert [call.to for call in api.sent[:2]] == [SARI.number, SARI.bsuid]


async def test_another_client_makes_a_template_and_sends_it(api: StandInWhatsApp, pywa: Any) -> None:
    body, button = BodyText(ASKED, "tiga", "Bu Sari"), parts.Buttons(buttons=[QuickReplyButton(text="Terima")])
    language, category = TemplateLanguage.INDONESIAN, TemplateCategory.UTILITY
    made = Template(name="kabar", language=language, category=category, components=[body, button])
    assert (await pywa.create_template(made)).status == "APPROVED"
    wanted: Any = body.params  # which type checkers take for the class's own
    filled = [wanted("tiga", "Bu Sari"), QuickReplyButton.params(index=0, callback_data="17:0")]
    await pywa.send_template(SARI.number, "kabar", language, filled)
    assert api.to(SARI.number)[0].text == "tiga Bu Sari"


async def test_another_client_fetches_a_file_and_marks_a_message_as_read(api: StandInWhatsApp, pywa: Any) -> None:
    api.keep_file("801", jpeg())
    came = SARI.photo("801")
    found = await pywa.get_media_url("801")
    assert (found.mime_type, await pywa.get_media_bytes(found.url)) == ("image/jpeg", jpeg())
    await pywa.indicate_typing(came.what["id"])
    assert api.seen == [came.what["id"]]
    api.pass_time(301)
    async with aiohttp.ClientSession(headers={"Authorization": f"Bearer {api.token}"}) as client:
        assert (await client.get(found.url)).status == 404


@pytest.mark.parametrize(
    ("doing", "reader", "reads"),
    [
        (SARI.says("Sugeng énjing / 🥔"), types.Message, lambda heard: heard.text == "Sugeng énjing / 🥔"),
        (SARI.photo("801", "Keripik"), types.Message, lambda heard: heard.image.id + heard.caption == "801Keripik"),
        (SARI.voice("802"), types.Message, lambda heard: heard.audio.voice),
        (SARI.document("803"), types.Message, lambda heard: heard.document.filename == "IMG_0001.jpg"),
        (SARI.location(-7.5, 112.2), types.Message, lambda heard: heard.location.latitude == -7.5),
        (SARI.card(SARI.number, wa_id=SARI.number), types.Message, lambda heard: len(heard.contacts[0].phones) == 1),
        (SARI.reacts(), types.Message, lambda heard: heard.reaction.emoji == "👍"),
        (SARI.presses("17:0", "Leres"), types.CallbackButton, lambda heard: heard.data == "17:0"),
        (SARI.presses_template("17:0", "Terima"), types.CallbackButton, lambda heard: heard.data == "17:0"),
        (SARI.chooses("18:4", "Produk 4"), types.CallbackSelection, lambda heard: heard.data == "18:4"),
        (SARI.sends_what_nobody_reads(), types.Message, lambda heard: heard.error.code == 131051),
        (SARI.wants_no_news(), types.UserMarketingPreferences, lambda heard: not heard),
    ],
    ids=lambda value: value.what.get("type", value.sort) if isinstance(value, Doing) else "",
)  # fmt: skip
async def test_another_reader_understands_what_people_do(
    api: StandInWhatsApp, pywa: Any, doing: Doing, reader: Any, reads: Callable[[Any], bool]
) -> None:
    body = raw(payload(api.number, [doing]))
    assert await pywa.webhook_update_validator(body, signature(body, api.secret)) is None
    assert await pywa.webhook_update_validator(body + b" ", signature(body, api.secret)) == ("Forbidden", 403)
    heard = reader.from_update(pywa, json.loads(body))
    assert heard.from_user.bsuid == SARI.bsuid
    if reader is not types.UserMarketingPreferences:
        assert (heard.id, heard.from_user.name, reads(heard)) == (doing.what["id"], "Sari", True)


async def test_another_reader_understands_statuses(api: StandInWhatsApp, pywa: Any) -> None:
    api.unreachable.add("628999")
    await pywa.send_message("628999", "Halo", tracker="17")
    told = payload(api.number, [api.status(api.sent[0], "failed", 131026)])
    status = types.MessageStatus.from_update(pywa, told)
    assert (status.status, status.tracker, status.id) == ("failed", "17", api.sent[0].id)
    assert (status.error.code, status.from_user.wa_id) == (131026, "628999")


# --- what it refuses --------------------------------------------------------------------------------------------------


def buttons(*titles: str, text: str = "Leres?") -> dict[str, Any]:
    replies = [{"type": "reply", "reply": {"id": f"1:{n}", "title": title}} for n, title in enumerate(titles)]
    return {"type": "button", "body": {"text": text}, "action": {"buttons": replies}}


def rows(*titles: str, id_: str = "1", button: str = "Pilih") -> dict[str, Any]:
    told = [{"id": f"{id_}:{n}", "title": title} for n, title in enumerate(titles)]
    return {"type": "list", "body": {"text": "?"}, "action": {"button": button, "sections": [{"rows": told}]}}


@pytest.mark.parametrize(
    ("code", "message"),
    [
        (100, {"text": {"body": " "}}),
        (100, {"text": {"body": "a" * 4097}}),
        (100, {"text": {"body": "a"}, "messaging_product": "sms"}),
        (100, {"text": {"body": "a"}, "to": "Sari"}),
        (100, {"text": {"body": "a"}, "to": "ID.13491208655302741918"}),
        (100, {"text": {"body": "a"}, "biz_opaque_callback_data": "1" * 513}),
        (131051, {"type": "poll"}),
        (131053, {"type": "image", "image": {"id": "nowhere"}}),
        (131009, {"type": "interactive", "interactive": buttons()}),
        (131009, {"type": "interactive", "interactive": buttons("a", "b", "c", "d")}),
        (131009, {"type": "interactive", "interactive": buttons("a" * 21)}),
        (131009, {"type": "interactive", "interactive": buttons("a", "a")}),
        (131009, {"type": "interactive", "interactive": buttons("a", text="b" * 1025)}),
        (131009, {"type": "interactive", "interactive": rows(*(f"Produk {n}" for n in range(11)))}),
        (131009, {"type": "interactive", "interactive": rows("a" * 25)}),
        (131009, {"type": "interactive", "interactive": rows("a", id_="1" * 200)}),
        (131009, {"type": "interactive", "interactive": rows("a", button="Pilih salah satu dari ini")}),
    ],
)
async def test_a_message_that_meta_would_not_take_is_refused(ask: Ask, code: int, message: dict[str, Any]) -> None:
    told = {"messaging_product": "whatsapp", "to": SARI.number, "type": "text", **message}
    status, answer = await ask(**told)
    assert (status, answer["error"]["code"]) == (400, code)


def template(*texts: str, name: str = "kabar", language: str = "id", **button: Any) -> dict[str, Any]:
    body = {"type": "body", "parameters": [{"type": "text", "text": text} for text in texts]}
    told = {"name": name, "language": {"code": language}, "components": [body, *([button] if button else [])]}
    return {"messaging_product": "whatsapp", "to": SARI.number, "type": "template", "template": told}


@pytest.mark.parametrize(
    ("code", "message"),
    [
        (132001, template("a", "b", name="tidak_ada")),
        (132001, template("a", "b", language="jv")),
        (132000, template("a")),
        (131008, template("a", " ")),
        (132018, template("a", "b\nc")),
        (132018, template("a", "b\tc")),
        (132018, template("a", "b" + " " * 5 + "c")),
        (132005, template("a" * 900, "b" * 100)),
        (132012, template("a", "b", type="button", sub_type="quick_reply", index="1")),
    ],
)  # fmt: skip
async def test_a_template_that_does_not_fit_is_refused(
    api: StandInWhatsApp, ask: Ask, code: int, message: dict[str, Any]
) -> None:
    assert (await ask(f"{api.number.account}/message_templates", **made()))[0] == 200
    status, answer = await ask(**message)
    assert (status, answer["error"]["code"]) == (404 if code == 132001 else 400, code)


def made(text: str = ASKED, examples: int = 2, **more: Any) -> dict[str, Any]:
    body = {"type": "BODY", "text": text, "example": {"body_text": [["x"] * examples]}}
    button = {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": more.pop("label", "Terima")}]}
    return {"name": "kabar", "language": "id", "category": "UTILITY", "components": [body, button], **more}


@pytest.mark.parametrize(
    "told",
    [
        made("{{1}} pesanan untuk {{2}} sudah kami catat hari ini."),
        made("Hari ini kami catat pesanan untuk {{1}}, yaitu {{2}}."),
        made("Hari ini kami catat {{1}} {{2}} untuk panjenengan."),
        made("Kami catat {{2}} pesanan untuk {{1}}. Balas pesan ini."),
        made("Kabar {{1}} dan {{2}} ini."),
        made(examples=1),
        made("Kami catat " + "a" * 1000 + " {{1}} pesanan untuk {{2}}. Balas pesan ini."),
        made(label="Terima pesanan dan beri tahu pembeli"),
        made(name="Kabar"),
        made(language="jv"),
        made(category="NEWS"),
    ],
)
async def test_a_template_that_would_not_be_approved_is_not_made(
    api: StandInWhatsApp, ask: Ask, told: dict[str, Any]
) -> None:
    status, answer = await ask(f"{api.number.account}/message_templates", **told)
    assert (status, answer["error"]["code"], api.account.templates) == (400, 100, {})


async def test_a_template_is_made_once(api: StandInWhatsApp, ask: Ask) -> None:
    path = f"{api.number.account}/message_templates"
    assert [(await ask(path, **made()))[0] for _ in range(2)] == [200, 400]


async def test_files_that_meta_does_not_take_are_refused(api: StandInWhatsApp) -> None:
    async def send(data: bytes, mime: str) -> int:
        form = aiohttp.FormData({"messaging_product": "whatsapp"})
        form.add_field("file", io.BytesIO(data), filename="a", content_type=mime)
        async with aiohttp.ClientSession(headers={"Authorization": f"Bearer {api.token}"}) as client:
            return (await client.post(f"{api.url}/v26.0/{api.number.phone_id}/media", data=form)).status

    sizes = [(jpeg(), "image/jpeg"), (b"<svg/>", "image/svg+xml"), (b"", "image/png"), (b"x" * 5_000_001, "image/png")]
    assert [await send(*each) for each in sizes] == [200, 400, 400, 400]


async def test_a_wrong_token_or_number_is_told_so(api: StandInWhatsApp, ask: Ask) -> None:
    right = {"messaging_product": "whatsapp", "to": SARI.number, "text": {"body": "a"}}
    assert (await ask("1/messages", **right))[1]["error"]["error_subcode"] == 33
    api.token = "EAA-other"
    status, answer = await ask(**right)
    assert (status, answer["error"]["code"]) == (401, 190)


# --- the window, statuses, failures, webhooks -------------------------------------------------------------------------


class Hook:
    """Our webhook: answers what it is told to, and remembers what it was brought."""

    def __init__(self, *statuses: int) -> None:
        self.answers, self.bodies = list(statuses), list[bytes]()

    async def hear(self, request: web.Request) -> web.Response:
        if request.method == "GET":
            right = request.query.get("hub.verify_token") == "rahasia"
            return web.Response(text=request.query["hub.challenge"] if right else "no", status=200 if right else 403)
        body = await request.read()
        assert request.headers["X-Hub-Signature-256"] == signature(body, "app-secret")
        self.bodies.append(body)
        return web.Response(status=self.answers.pop(0) if self.answers else 200)

    def told(self, sort: str) -> list[dict[str, Any]]:
        """Everything of a sort that came, in order, whatever payload it stood in."""
        values = [change["value"] for body in self.bodies for change in json.loads(body)["entry"][0]["changes"]]
        return [one for value in values for one in value.get(sort, [])]


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook, app = Hook(), web.Application()
    app.router.add_route("*", "/hook", hook.hear)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"  # type: ignore[attr-defined]
    yield hook
    await runner.cleanup()


async def test_outside_the_window_a_message_is_taken_and_fails_later_while_a_template_arrives(
    api: StandInWhatsApp, pywa: Any, ask: Ask, hook: Any
) -> None:
    assert not await api.subscribe(hook.url, "salah")
    assert await api.subscribe(hook.url, "rahasia")
    await ask(f"{api.number.account}/message_templates", **made())
    api.arrive(SARI.says("halo"))
    api.pass_time(25 * 3600)
    await pywa.send_message(SARI.number, "Kok sepi?")
    assert (await ask(**template("a", "b")))[0] == 200
    api.arrive(SARI.says("halo malih"))
    await pywa.send_message(SARI.number, "Sugeng rawuh.")
    assert api.push
    await api.push.settled()
    told = [
        (status["status"], [error["code"] for error in status.get("errors", [])]) for status in hook.told("statuses")
    ]
    assert sorted(told) == [*[("delivered", [])] * 2, ("failed", [131047]), *[("sent", [])] * 2]
    assert [call.text for call in api.to(SARI.number)] == ["a b", "Sugeng rawuh."]


async def test_webhooks_come_again_until_200_and_as_often_as_wanted(hook: Any) -> None:
    hook.answers = [500, 503, 202]
    async with StandInWhatsApp(manner=Manner(times=2, first_pause=0.01)) as api:
        await api.subscribe(hook.url, "rahasia")
        api.arrive(SARI.says("énjing/siyang"), Somebody("628777", "Budi").says("halo"), SARI.wants_no_news())
        assert api.push
        await api.push.settled()
        assert sorted(api.push.statuses) == [200, 200, 202, 500, 503]
    assert b"\\u00e9njing\\/siyang" in hook.bodies[0]
    assert [message["text"]["body"] for message in hook.told("messages")] == ["énjing/siyang", "halo"] * 5
    assert len(hook.told("contacts")) == 15
    assert [one["value"] for one in hook.told("user_preferences")] == ["stop"] * 5


async def test_what_is_planned_goes_wrong_once_and_is_taken_or_not_as_told(api: StandInWhatsApp, ask: Ask) -> None:
    right = {"messaging_product": "whatsapp", "to": SARI.number, "text": {"body": "a"}}
    api.script.add("messages", whatsapp_faults.too_many(), whatsapp_faults.too_many_to_one(), faults.proxy(502))
    assert [(await ask(**right))[1]["error"]["code"] for _ in range(2)] == [130429, 131056]
    with pytest.raises(aiohttp.ContentTypeError):
        await ask(**right)
    api.script.add("messages", faults.reset(taken=False), faults.reset(taken=True), faults.cut(), faults.garbage())
    for _ in range(4):
        with pytest.raises(aiohttp.ClientError):
            await ask(**right)
    assert (len(api.sent), len(api.calls), api.script.left) == (3, 7, 0)
    assert (await ask(**right))[0] == 200


async def test_a_stand_in_in_another_process_says_what_to_set() -> None:
    command = [sys.executable, "-m", "tests.standin.whatsapp"]
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert process.stdout
    line = (await process.stdout.readline()).decode()
    settings = dict(re.findall(r"KANCA_WHATSAPP_(\w+)=(\S+)", line))
    async with aiohttp.ClientSession(headers={"Authorization": f"Bearer {settings['TOKEN']}"}) as client:
        to = f"{settings['API_URL']}/v26.0/{settings['PHONE_ID']}/messages"
        right = {"messaging_product": "whatsapp", "to": SARI.number, "text": {"body": "a"}}
        assert (await client.post(to, json=right)).status == 200
    process.send_signal(signal.SIGINT)
    assert await asyncio.wait_for(process.wait(), 10) == 0


def test_the_talk_explains_itself_and_knows_where_kanca_usually_runs(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as over:
        address(["--help"])
    assert over.value.code == 0
    assert "whatsapp_talk" in capsys.readouterr().out
    assert (address([]), address(["http://127.0.0.1:9"])) == ("http://127.0.0.1:8000", "http://127.0.0.1:9")
