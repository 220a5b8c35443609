"""A Bot API on this machine: checks what it is sent, keeps it, brings updates to us, and fails when told to.

`python -m tests.standin.telegram [port]` runs one until Ctrl-C and prints its address and token. From the Bot API's
documentation and the official server's source; python-telegram-bot must get along with it too.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
import time
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from tests.standin import telegram_rules as rules
from tests.standin.faults import Fault, Script, bad, blocked, moved, refusal
from tests.standin.telegram_account import Account
from tests.standin.telegram_push import Manner, Push, Update

KINDS = {"sendMessage", "sendPhoto", "sendDocument"}


@dataclass(frozen=True, slots=True)
class Call:
    """One call. `message` is what was made of it, if it was taken; `status` what was answered, 0 if nothing."""

    method: str
    parameters: dict[str, Any]
    at: float
    status: int
    message: dict[str, Any] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return str(self.parameters.get("text", self.parameters.get("caption", "")))


class StandInTelegram:
    """Use as `async with`. What was sent is in `sent`; plans for failure go to `script`."""

    def __init__(self, token: str = "42:stand-in", *, manner: Manner = Manner(), port: int = 0) -> None:  # noqa: B008
        self.token, self.port = token, port
        self.account = Account(token, manner)
        self.script = Script()
        self.calls: list[Call] = []
        self.unknown: set[str] = set()  # parameters that mean nothing to Telegram
        self.impatient: list[Call] = []  # calls that came although we had asked to wait
        self.blocked: set[int] = set()
        self.migrated: dict[int, int] = {}
        self._waits: dict[Any, float] = {}

    # What a test does

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=60 * rules.MEGABYTE)
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        app.router.add_get("/file/bot{token}/{path:.*}", self._file)
        app.router.add_post("/stand-in/arrive", self._control_arrive)
        app.router.add_get("/stand-in/sent", self._control_sent)
        app.router.add_post("/stand-in/file", self._control_file)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.account.close()
        await self._runner.cleanup()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def push(self) -> Push | None:
        """The delivery to our webhook, if one is set."""
        return self.account.push

    @property
    def sent(self) -> list[Call]:
        """The messages that were taken, in order, whatever was answered."""
        return [call for call in self.calls if call.message]

    def to(self, chat: int) -> list[Call]:
        """The messages that one chat got."""
        return [call for call in self.sent if call.message["chat"]["id"] == chat]

    def called(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]

    def arrive(self, *updates: Update) -> None:
        """People did something: bring it to the webhook, or keep it until fetched. The same update may come twice."""
        self.account.arrive(*updates)

    def keep_file(self, file_id: str, data: bytes) -> None:
        """Let getFile find these bytes under `file_id`."""
        self.account.files[file_id] = data

    # What the Bot API does

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = rules.EXACT_NAMES.get(request.match_info["method"].lower())
        if request.match_info["token"] != self.token:
            return _say(refusal(401, "Unauthorized"))
        if method is None:
            return _say(refusal(404, "Not Found"))
        came = await _parameters(request)
        fault = self.script.take(method) or self._circumstances(came)
        answer, result = (fault, None) if fault and not fault.taken else await self._do(method, came)
        outcome = fault or answer
        self._note(method, came, outcome, result)
        return await self._end(request, outcome)

    async def _do(self, method: str, came: dict[str, Any]) -> tuple[Fault, Any]:
        """Check and do; the answer and the result, if there is one. What came is replaced by what it was read as."""
        try:
            came.update(rules.check(method, came))
        except rules.Wrong as wrong:
            return bad(str(wrong)), None
        self.unknown |= rules.unknown(method, came)
        result = await self.account.do(method, came)
        if isinstance(result, Fault):
            return result, None
        return Fault(body=json.dumps({"ok": True, "result": result}).encode()), result

    def _circumstances(self, came: dict[str, Any]) -> Fault | None:
        try:
            chat = int(came.get("chat_id", 0))
        except (TypeError, ValueError):
            return None
        if chat in self.migrated:
            return moved(self.migrated[chat])
        return blocked() if chat in self.blocked else None

    def _note(self, method: str, parameters: dict[str, Any], answer: Fault, result: Any = None) -> None:
        now, chat = time.monotonic(), str(parameters.get("chat_id", ""))
        message = result if method in KINDS and isinstance(result, dict) else {}
        call = Call(method, parameters, now, answer.status if answer.ends == "answer" else 0, message)
        self.calls.append(call)
        if now < self._waits.get(chat, 0.0):
            self.impatient.append(call)
        if answer.wait:
            self._waits[chat] = now + answer.wait

    async def _end(self, request: web.Request, fault: Fault) -> web.StreamResponse:
        if fault.ends == "answer":
            return _say(fault)
        if fault.ends == "silence":
            await self.account.closing.wait()
        response = web.StreamResponse(headers={"Content-Length": "1000", "Content-Type": "application/json"})
        if fault.ends == "cut":
            await response.prepare(request)
            await response.write(b'{"ok":true,"resu')
            await asyncio.sleep(0.02)
        if request.transport:
            request.transport.abort()
        return response

    async def _file(self, request: web.Request) -> web.StreamResponse:
        fault = self.script.take("download")
        if fault:
            return await self._end(request, fault)
        ref = request.match_info["path"].removeprefix("files/")
        if request.match_info["token"] != self.token or ref not in self.account.files:
            return _say(refusal(404, "Not Found"))
        return web.Response(body=self.account.files[ref], content_type="application/octet-stream")

    # For tests in another process

    async def _control_arrive(self, request: web.Request) -> web.Response:
        updates = await request.json()
        self.arrive(*(updates if isinstance(updates, list) else [updates]))
        return web.json_response({"waiting": self.account.waiting})

    async def _control_sent(self, request: web.Request) -> web.Response:
        """The messages taken since the one numbered `after` (how many were seen already)."""
        return web.json_response([call.message for call in self.sent[int(request.query.get("after", "0")) :]])

    async def _control_file(self, request: web.Request) -> web.Response:
        self.keep_file(request.query["file_id"], await request.read())
        return web.json_response({"bytes": len(self.account.files[request.query["file_id"]])})


def _say(answer: Fault) -> web.Response:
    sort = "application/json" if answer.body.startswith(b"{") else "text/html"
    return web.Response(status=answer.status, body=answer.body, content_type=sort)


async def _parameters(request: web.Request) -> dict[str, Any]:
    """The parameters however they came: in the address, as JSON, as a form, with files attached."""
    came: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        came.update(json.loads(await request.read() or b"{}"))
    elif request.content_type in ("multipart/form-data", "application/x-www-form-urlencoded"):
        form = await request.post()
        for name, value in form.items():
            came[name] = rules.Upload(value.filename, value.file.read()) if isinstance(value, web.FileField) else value
        for name, value in list(came.items()):
            if isinstance(value, str) and value.startswith("attach://"):
                came[name] = came.pop(value.removeprefix("attach://"), value)
    return came


async def _run(port: int) -> None:
    async with StandInTelegram(port=port) as stand_in:
        print(f"KANCA_TELEGRAM_API_URL={stand_in.url} KANCA_TELEGRAM_TOKEN={stand_in.token}", flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_run(int(sys.argv[1]) if len(sys.argv) > 1 else 0))
