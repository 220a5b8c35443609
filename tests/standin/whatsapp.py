"""A Cloud API on this machine: checks what it is sent, keeps it, brings webhooks to us, and fails when told to.

`python -m tests.standin.whatsapp [port]` runs one until Ctrl-C and prints its settings. From Meta's documentation;
pywa must get along with it too.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
import time
from collections.abc import Sequence
from types import TracebackType
from typing import Any, Final, Self

from aiohttp import web

from tests.standin import whatsapp_rules as rules
from tests.standin.faults import Fault, Script
from tests.standin.whatsapp_account import Account, Call, say
from tests.standin.whatsapp_faults import error, expired, refusal
from tests.standin.whatsapp_people import Doing, wamid
from tests.standin.whatsapp_push import Manner, Number, Push, payload

WINDOW_SECONDS: Final = 24 * 3600.0


class StandInWhatsApp:
    """Use as `async with`. What was taken is in `sent`; plans for failure go to `script` by `messages`, `media`,
    `look`, `download`, `templates` or `*`. `reports` are the statuses told of each message that was taken."""

    def __init__(
        self, *, token: str = "EAA-stand-in", secret: str = "app-secret", manner: Manner = Manner(),  # noqa: B008
        number: Number = Number("106540352242922", "102290129340398"), port: int = 0,  # noqa: B008
    ) -> None:  # fmt: skip
        self.token, self.secret, self.number, self.manner, self.port = token, secret, number, manner, port
        self.script = Script()
        self.calls: list[Call] = []
        self.seen: list[str] = []  # ids of messages that were marked as read
        self.account = Account()
        self.last: dict[str, float] = {}  # when each person wrote, in seconds since 1970
        self.unreachable: set[str] = set()
        self.reports: tuple[str, ...] = ("sent", "delivered")
        self.push: Push | None = None
        self.closing = asyncio.Event()

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=120 * rules.MEGABYTE)
        app.router.add_post("/v{version}/{id}/messages", self._messages)
        app.router.add_post("/v{version}/{id}/media", self._upload)
        app.router.add_route("*", "/v{version}/{id}/message_templates", self._templates)
        app.router.add_get("/v{version}/{id}", self._look)
        app.router.add_get("/attachments/{key}", self._download)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self.port).start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closing.set()
        if self.push:
            await self.push.close()
        await self._runner.cleanup()

    # --- what a test does -----------------------------------------------------------------------------------------

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def sent(self) -> list[Call]:
        """The messages that were taken, in order, whatever was answered."""
        return [call for call in self.calls if call.id]

    def to(self, person: str) -> list[Call]:
        """The messages that reached somebody's phone."""
        return [call for call in self.sent if call.to == person and not call.outside]

    async def subscribe(self, url: str, token: str) -> bool:
        """Bring webhooks there from now on, as Meta's form does: False when the challenge is not answered."""
        push = Push(url, self.secret, self.manner)
        if not await push.verify(token):
            await push.close()
            return False
        self.push = push
        return True

    def arrive(self, *doings: Doing) -> dict[str, Any]:
        """People did something: all of it in one payload, which is also returned."""
        for doing in doings:
            if doing.sort == "messages":
                self.last[doing.what.get("from") or doing.user] = self.last[doing.user] = time.time()
        told = payload(self.number, doings)
        if self.push:
            self.push.add(told)
        return told

    def arrive_apart(self, *doings: Doing) -> None:
        """The same, each in a payload of its own: they come in any order."""
        for doing in doings:
            self.arrive(doing)

    def report(self, call: Call, *statuses: str, failure: int = 0) -> dict[str, Any]:
        """Tell statuses of a message, several in one payload."""
        return self.arrive(*(self.status(call, status, failure) for status in statuses))

    def status(self, call: Call, status: str, failure: int = 0) -> Doing:
        told = {"id": call.id, "status": status, "timestamp": str(int(time.time())), "recipient_id": call.to}
        if tracker := call.parameters.get("biz_opaque_callback_data"):
            told["biz_opaque_callback_data"] = tracker
        more = {"errors": [error(failure)]} if failure else {}
        return Doing("statuses", _contact(call.to), {**told, **more})

    def pass_time(self, seconds: float) -> None:
        """Everybody's last message, and every address of a file, is so much older."""
        self.account.pass_time(seconds)
        self.last = {person: at - seconds for person, at in self.last.items()}

    def keep_file(self, media: str, data: bytes, mime: str = "image/jpeg") -> None:
        self.account.media[media] = (mime, data)

    # --- what the Graph API does ------------------------------------------------------------------------------------

    async def _messages(self, request: web.Request) -> web.StreamResponse:
        told = await self._json(request)
        if (denied := self._denied(request, self.number.phone_id)) is not None:
            return await self._end(request, denied)
        if "status" in told:
            return await self._end(request, self._read(told))
        fault = self.script.take("messages")
        answer, call = (fault, None) if fault and not fault.taken else self._take(told)
        outcome = fault or answer
        status = outcome.status if outcome.ends == "answer" else 0
        to, taken, outside = (call.to, call.id, call.outside) if call else (str(told.get("to", "")), "", False)
        self.calls.append(kept := Call(to, told, status, taken, outside))
        if call:
            self._tell(kept)
        return await self._end(request, outcome)

    def _take(self, told: dict[str, Any]) -> tuple[Fault, Call | None]:
        try:
            to = rules.envelope(told)
            rules.content(told, self.account.media, self.account.templates)
        except rules.Wrong as wrong:
            return wrong.fault, None
        inside = time.time() - self.last.get(to, 0.0) < WINDOW_SECONDS
        call = Call(to, told, 200, wamid(), not inside and told.get("type") != "template")
        who = {"input": to, **({"user_id": to} if "." in to else {"wa_id": to})}
        return say({"messaging_product": "whatsapp", "contacts": [who], "messages": [{"id": call.id}]}), call

    def _tell(self, call: Call) -> None:
        if call.outside:
            self.report(call, "failed", failure=131047)
        elif call.to in self.unreachable:
            self.report(call, "failed", failure=131026)
        elif self.reports:
            self.report(call, *self.reports)

    def _read(self, told: dict[str, Any]) -> Fault:
        if told.get("status") != "read" or not str(told.get("message_id", "")).startswith("wamid."):
            return refusal(100, "Param status must be read, with the message_id of a message to us.")
        self.seen.append(told["message_id"])
        return say({"success": True})

    async def _upload(self, request: web.Request) -> web.StreamResponse:
        fault = self._denied(request, self.number.phone_id) or self.script.take("media")
        return await self._end(request, fault or self.account.upload(await request.post()))

    async def _look(self, request: web.Request) -> web.StreamResponse:
        media = request.match_info["id"]
        fault = self._denied(request, media) or self.script.take("look")
        return await self._end(request, fault or self.account.look(media, self.url))

    async def _download(self, request: web.Request) -> web.StreamResponse:
        if request.headers.get("Authorization") != f"Bearer {self.token}":
            return web.Response(status=401)
        if (fault := self.script.take("download")) is not None:
            return await self._end(request, fault)
        mime, data = self.account.file(request.match_info["key"]) or ("", b"")
        return web.Response(body=data, content_type=mime.partition(";")[0]) if data else web.Response(status=404)

    async def _templates(self, request: web.Request) -> web.StreamResponse:
        if (denied := self._denied(request, self.number.account)) is not None:
            return await self._end(request, denied)
        if request.method == "GET":
            return await self._end(request, self.account.page(request.query))
        fault = self.script.take("templates")
        return await self._end(request, fault or self.account.create(await self._json(request)))

    def _denied(self, request: web.Request, id_: str) -> Fault | None:
        if request.headers.get("Authorization") != f"Bearer {self.token}":
            return expired()
        if request.match_info["id"] != id_:
            return refusal(100, f"Object with ID '{request.match_info['id']}' does not exist", subcode=33)
        return None

    async def _json(self, request: web.Request) -> dict[str, Any]:
        with contextlib.suppress(ValueError):
            told = json.loads(await request.read())
            if isinstance(told, dict):
                return told
        return {}

    async def _end(self, request: web.Request, fault: Fault) -> web.StreamResponse:
        if fault.ends == "answer":
            sort = "application/json" if fault.body.startswith(b"{") else "text/html"
            return web.Response(status=fault.status, body=fault.body, content_type=sort)
        if fault.ends == "silence":
            await self.closing.wait()
        response = web.StreamResponse(headers={"Content-Length": "1000", "Content-Type": "application/json"})
        if fault.ends == "cut":
            await response.prepare(request)
            await response.write(b'{"messaging_prod')
            await asyncio.sleep(0.02)
        if request.transport:
            request.transport.abort()
        return response


def _contact(to: str) -> dict[str, Any]:
    return {"user_id": to, "profile": {}} if "." in to else {"wa_id": to, "user_id": f"ID.{to}", "profile": {}}


async def _run(port: int, hook: Sequence[str]) -> None:
    async with StandInWhatsApp(port=port) as stand_in:
        print(
            f"KANCA_WHATSAPP_API_URL={stand_in.url} KANCA_WHATSAPP_TOKEN={stand_in.token} "
            f"KANCA_WHATSAPP_PHONE_ID={stand_in.number.phone_id} KANCA_WHATSAPP_APP_SECRET={stand_in.secret}",
            flush=True,
        )
        for url, token in zip(hook[::2], hook[1::2], strict=False):
            print(
                "subscribed" if await stand_in.subscribe(url, token) else "the challenge was not answered", flush=True
            )
        await asyncio.Event().wait()


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_run(int(sys.argv[1]) if len(sys.argv) > 1 else 0, sys.argv[2:]))
